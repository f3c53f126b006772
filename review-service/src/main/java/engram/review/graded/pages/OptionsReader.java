package engram.review.graded.pages;

import engram.review.graded.Chosen;
import engram.review.graded.items.OptionsItem;
import engram.review.graded.model.learn.LearnOptions;
import engram.review.graded.model.matching.MatchingOptions;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Offer;
import engram.review.graded.model.question.Scope;
import engram.review.graded.model.quiz.QuizOptions;
import engram.review.log.model.Mode;
import engram.review.result.Refusal;
import engram.review.result.Result;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a learner chose; what is left out is what most would choose. A choice that breaks a
 * rule is refused, and its field named.
 */
final class OptionsReader {
    private static final Set<Kind> LEARN = EnumSet.of(Kind.CHOICE, Kind.WRITTEN, Kind.SELF_CHECK);
    private static final Set<Kind> QUIZ =
            EnumSet.of(Kind.TRUE_FALSE, Kind.CHOICE, Kind.MATCHING, Kind.WRITTEN);
    private static final int USUAL_COUNT = 20;
    private static final int LONGEST_LIMIT = 600;
    private static final int MOST_TAGS = 100;

    private OptionsReader() {}

    /** The first bound of the contract that is broken, also by what the mode does not look at. */
    static Optional<Refusal> beyondBounds(OptionsItem options) {
        var kinds = Objects.requireNonNullElse(options.kinds(), List.<Kind>of());
        return beyond(options.count(), Offer.MOST_QUESTIONS, "count")
                .or(() -> beyond(options.limitMinutes(), LONGEST_LIMIT, "limitMinutes"))
                .or(() -> broken(hasNull(kinds), "kinds", "must be kinds"))
                .or(() ->
                        broken(
                                tags(options).size() > MOST_TAGS,
                                "tags",
                                "must be at most " + MOST_TAGS))
                .or(() -> broken(hasNull(tags(options)), "tags", "must be texts"));
    }

    /** Options within the bounds, as a graded mode has them. */
    static Result<Chosen> chosen(Mode mode, OptionsItem options) {
        return switch (mode) {
            case LEARN -> learn(options);
            case TEST -> quiz(options);
            case MATCHING ->
                    Result.done(
                            new Chosen.Matching(
                                    new MatchingOptions(
                                            !Boolean.FALSE.equals(options.timed()),
                                            scope(options))));
            case SPACED, FLASHCARDS ->
                    throw new IllegalStateException("a self-rated session has no questions");
        };
    }

    private static Result<Chosen> learn(OptionsItem options) {
        return kinds(options.kinds(), LEARN)
                .then(kinds ->
                        kinds.contains(Kind.WRITTEN) || kinds.contains(Kind.SELF_CHECK)
                                ? Result.done(new Chosen.Learn(learn(options, kinds)))
                                : Result.refused(
                                        invalid("kinds", "must hold WRITTEN or SELF_CHECK")));
    }

    private static LearnOptions learn(OptionsItem options, Set<Kind> kinds) {
        return new LearnOptions(
                answerWith(options),
                kinds,
                scope(options),
                Boolean.TRUE.equals(options.shuffle()),
                Boolean.TRUE.equals(options.hints()));
    }

    private static Result<Chosen> quiz(OptionsItem options) {
        return kinds(options.kinds(), QUIZ)
                .map(kinds ->
                        new Chosen.Quiz(
                                new QuizOptions(
                                        answerWith(options),
                                        kinds,
                                        Objects.requireNonNullElse(options.count(), USUAL_COUNT),
                                        options.limitMinutes(),
                                        scope(options),
                                        options.retakeOf())));
    }

    private static AnswerWith answerWith(OptionsItem options) {
        return Objects.requireNonNullElse(options.answerWith(), AnswerWith.BACK);
    }

    private static Result<Set<Kind>> kinds(@Nullable List<Kind> wanted, Set<Kind> possible) {
        if (wanted == null) return Result.done(possible);
        return wanted.isEmpty() || !possible.containsAll(wanted)
                ? Result.refused(invalid("kinds", "must be one or more of " + possible))
                : Result.done(EnumSet.copyOf(wanted));
    }

    private static Scope scope(OptionsItem options) {
        return new Scope(Boolean.TRUE.equals(options.starred()), tags(options));
    }

    private static List<String> tags(OptionsItem options) {
        return Objects.requireNonNullElse(options.tags(), List.of());
    }

    private static boolean hasNull(List<?> values) {
        return values.stream().anyMatch(Objects::isNull);
    }

    private static Optional<Refusal> beyond(@Nullable Integer number, int most, String field) {
        return broken(
                number != null && (number < 1 || number > most), field, "must be 1 to " + most);
    }

    private static Optional<Refusal> broken(boolean isBroken, String option, String rule) {
        return isBroken ? Optional.of(invalid(option, rule)) : Optional.empty();
    }

    private static Refusal invalid(String option, String rule) {
        return new Refusal.Invalid("options." + option, rule);
    }
}
