package engram.review.graded;

import engram.access.Problem;
import engram.review.graded.model.AnswerWith;
import engram.review.graded.model.Kind;
import engram.review.graded.model.LearnOptions;
import engram.review.graded.model.MatchingOptions;
import engram.review.graded.model.Scope;
import engram.review.graded.model.QuizOptions;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a learner chose; what is left out is what most would choose. Each method refuses a
 * choice that breaks a rule, and names its field.
 */
final class OptionsReader {
    private static final Set<Kind> LEARN = EnumSet.of(Kind.CHOICE, Kind.WRITTEN, Kind.SELF_CHECK);
    private static final Set<Kind> QUIZ =
            EnumSet.of(Kind.TRUE_FALSE, Kind.CHOICE, Kind.MATCHING, Kind.WRITTEN);
    private static final int USUAL_COUNT = 20;
    private static final int LONGEST_LIMIT = 600;
    private static final int MOST_TAGS = 100;

    private OptionsReader() {}

    /** Holds also what the mode does not look at to the bounds of the contract. */
    static void requireBounds(OptionsItem options) {
        within(options.count(), QuizOptions.MOST, "count");
        within(options.limitMinutes(), LONGEST_LIMIT, "limitMinutes");
        var kinds = Objects.requireNonNullElse(options.kinds(), List.<Kind>of());
        if (kinds.stream().anyMatch(Objects::isNull)) throw invalid("kinds", "must be kinds");
        scope(options);
    }

    static LearnOptions learn(OptionsItem options) {
        var kinds = kinds(options.kinds(), LEARN);
        if (!kinds.contains(Kind.WRITTEN) && !kinds.contains(Kind.SELF_CHECK))
            throw invalid("kinds", "must hold WRITTEN or SELF_CHECK");
        return new LearnOptions(
                answerWith(options),
                kinds,
                scope(options),
                Boolean.TRUE.equals(options.shuffle()),
                Boolean.TRUE.equals(options.hints()));
    }

    static QuizOptions quiz(OptionsItem options) {
        return new QuizOptions(
                answerWith(options),
                kinds(options.kinds(), QUIZ),
                Objects.requireNonNullElse(
                        within(options.count(), QuizOptions.MOST, "count"), USUAL_COUNT),
                within(options.limitMinutes(), LONGEST_LIMIT, "limitMinutes"),
                scope(options),
                options.retakeOf());
    }

    static MatchingOptions matching(OptionsItem options) {
        return new MatchingOptions(!Boolean.FALSE.equals(options.timed()), scope(options));
    }

    private static AnswerWith answerWith(OptionsItem options) {
        return Objects.requireNonNullElse(options.answerWith(), AnswerWith.BACK);
    }

    private static Set<Kind> kinds(@Nullable List<Kind> wanted, Set<Kind> possible) {
        if (wanted == null) return possible;
        if (wanted.isEmpty() || !wanted.stream().allMatch(possible::contains))
            throw invalid("kinds", "must be one or more of " + possible);
        return EnumSet.copyOf(wanted);
    }

    private static @Nullable Integer within(@Nullable Integer number, int most, String field) {
        if (number != null && (number < 1 || number > most))
            throw invalid(field, "must be 1 to " + most);
        return number;
    }

    private static Scope scope(OptionsItem options) {
        var tags = Objects.requireNonNullElse(options.tags(), List.<String>of());
        if (tags.size() > MOST_TAGS) throw invalid("tags", "must be at most " + MOST_TAGS);
        if (tags.stream().anyMatch(Objects::isNull)) throw invalid("tags", "must be texts");
        return new Scope(Boolean.TRUE.equals(options.starred()), tags);
    }

    private static Problem.Refusal invalid(String option, String rule) {
        return Problem.invalid("options." + option, rule).refusal();
    }
}
