package engram.review.grading.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says whether a typed answer is right. */
public final class WrittenAnswers {
    private WrittenAnswers() {}

    /**
     * @param given what the learner typed
     * @param anyOf the card's own answer first, then those of the cards with the same prompt
     */
    public static Written grade(String given, Collection<ExpectedAnswer> anyOf) {
        var correct =
                anyOf.stream()
                        .flatMap(each ->
                                Stream.concat(Stream.of(each.text()), each.accepted().stream()))
                        .anyMatch(text ->
                                plain(text).equals(plain(given)) && !plain(given).isEmpty());
        var expected = anyOf.stream().findFirst().map(ExpectedAnswer::text).orElse("");
        return new Written(
                correct,
                false,
                List.of(
                        new Written.Piece(
                                correct ? Written.Kind.SAME : Written.Kind.CHANGED,
                                given,
                                expected)));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
