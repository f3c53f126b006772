package engram.grading;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Says whether a typed answer is right. Case, spaces and punctuation that means nothing do not
 * count; digits, signs, formulas and code do. Any text is graded, in time that grows with its
 * length and no faster.
 */
public final class WrittenAnswers {
    /** Among so many the one is sought that was most likely meant, when none is right. */
    private static final int MOST_COMPARED = 8;

    private WrittenAnswers() {}

    /**
     * Grades what was typed; right is what answers any one of the expected answers.
     *
     * @param given what the learner typed
     * @param anyOf the card's own answer first, then those of the cards with the same prompt
     */
    public static Written grade(String given, Collection<ExpectedAnswer> anyOf) {
        var slips = new Slips();
        var candidates =
                anyOf.stream()
                        .flatMap(each -> new Expectation(each, given, slips).candidates().stream())
                        .toList();
        for (var match : List.of(Match.YES, Match.NEARLY)) {
            for (var candidate : candidates)
                if (candidate.match() == match) return right(candidate);
        }
        return new Written(false, false, nearest(candidates).pieces());
    }

    private static Written right(Candidate candidate) {
        var difference = Difference.of(candidate.given(), candidate.expected(), new Slips());
        return candidate.match() == Match.YES
                ? new Written(true, false, difference.unmarked().pieces())
                : new Written(true, true, difference.pieces());
    }

    private static Difference nearest(List<Candidate> candidates) {
        var slips = new Slips();
        return candidates.stream()
                .limit(MOST_COMPARED)
                .map(each -> Difference.of(each.given(), each.expected(), slips))
                .min(Comparator.comparingLong(Difference::distance))
                .orElse(new Difference(List.of()));
    }
}
