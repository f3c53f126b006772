package engram.review.graded.model.quiz;

import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.answer.Given;
import engram.review.graded.model.answer.Verdict;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Fact;
import engram.review.graded.model.fact.Study;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A quiz, which learners know as the mode Test, and the log as {@code TEST}: all its questions are
 * put at once, answers are saved, and graded when it is submitted.
 */
public sealed interface QuizSession {
    /** What a slow network may add to a limit. */
    Duration GRACE = Duration.ofSeconds(5);

    /** With fewer questions a quiz counts only if it asks all cards of the deck. */
    int ENOUGH_TO_COUNT = 10;

    Study study();

    /** When it ended, if it did. */
    Optional<Instant> ended();

    QuizOptions options();

    List<Question> questions();

    /** When it has to be submitted; null for no limit. */
    @Nullable Instant deadline();

    /** Whether it asks again what was missed in another: no first attempt. */
    default boolean isRetake() {
        return options().retakeOf() != null;
    }

    default Optional<Question> question(int number) {
        return questions().stream().filter(each -> each.number() == number).findFirst();
    }

    /** How many questions it has; each pair is one. */
    default int size() {
        return questions().stream()
                .mapToInt(each -> each instanceof Question.Block block ? block.pairs().size() : 1)
                .sum();
    }

    /** The answer to a question that was saved, if one was. */
    Optional<Given> saved(int number);

    /**
     * A quiz under way.
     *
     * @param mayCount whether it counts once it is submitted
     */
    record Open(
            Study study,
            QuizOptions options,
            List<Question> questions,
            @Nullable Instant deadline,
            boolean mayCount,
            List<Given> saved)
            implements QuizSession {
        public Open {
            questions = List.copyOf(questions);
            saved = List.copyOf(saved);
        }

        @Override
        public Optional<Instant> ended() {
            return Optional.empty();
        }

        @Override
        public Optional<Given> saved(int number) {
            return saved.stream().filter(each -> each.question() == number).findFirst();
        }

        /** Whether no more answers are taken. */
        public boolean isOver(Instant now) {
            return deadline != null && now.isAfter(deadline.plus(GRACE));
        }

        /** Keeps an answer, instead of one that was saved before. */
        public Open save(Given given) {
            var next = new ArrayList<>(clear(given.question()).saved());
            next.add(given);
            return new Open(study, options, questions, deadline, mayCount, next);
        }

        /** Leaves a question open again. */
        public Open clear(int question) {
            var next = saved.stream().filter(each -> each.question() != question).toList();
            return new Open(study, options, questions, deadline, mayCount, next);
        }

        /** Grades what was saved; the time does not run past the deadline. */
        public Change<Submitted> submit(Instant now) {
            var at = deadline != null && deadline.isBefore(now) ? deadline : now;
            var submitted =
                    new Submitted(
                            study,
                            options,
                            questions,
                            deadline,
                            Grading.of(questions, saved),
                            at,
                            1,
                            mayCount);
            return new Change<>(submitted, QuizFacts.submitted(submitted));
        }
    }

    /**
     * A graded quiz.
     *
     * @param resultVersion grows with each decision of the learner
     * @param counts whether the class table shows it
     */
    record Submitted(
            Study study,
            QuizOptions options,
            List<Question> questions,
            @Nullable Instant deadline,
            List<Graded> items,
            Instant submittedAt,
            long resultVersion,
            boolean counts)
            implements QuizSession {
        public Submitted {
            questions = List.copyOf(questions);
            items = List.copyOf(items);
        }

        @Override
        public Optional<Instant> ended() {
            return Optional.of(submittedAt);
        }

        @Override
        public Optional<Given> saved(int number) {
            return items.stream()
                    .filter(each -> each.question() == number)
                    .flatMap(each -> Optional.ofNullable(each.given()).stream())
                    .findFirst();
        }

        public int right() {
            return (int) items.stream().filter(Graded::isRight).count();
        }

        public int selfMarked() {
            return (int) items.stream().filter(Graded::selfMarked).count();
        }

        public int toMark() {
            return (int) items.stream().filter(Graded::toMark).count();
        }

        public long timeMs() {
            return Math.max(0, Duration.between(study.startedAt(), submittedAt).toMillis());
        }

        /** The cards that are not right, self-checks without a mark among them. */
        public Set<String> missed() {
            return items.stream()
                    .filter(each -> !each.isRight())
                    .map(Graded::card)
                    .collect(Collectors.toSet());
        }

        public Optional<Graded> item(int question) {
            return items.stream().filter(each -> each.question() == question).findFirst();
        }

        /** Takes the learner's word on a typed answer; empty if there is none to speak of. */
        public Optional<Change<Submitted>> override(int question, boolean correct) {
            return item(question)
                    .filter(item -> item.kind() == Kind.WRITTEN)
                    .filter(item ->
                            item.given() != null && item.given().answer() instanceof Answer.Typed)
                    .map(item ->
                            item.isRight() == correct
                                    ? new Change<>(this, List.of())
                                    : decide(
                                            item,
                                            Objects.requireNonNull(item.given()),
                                            Verdict.of(correct, item.given().hint()),
                                            List.of()));
        }

        /** Takes the learner's marks of a self-check; empty if the question is none. */
        public Optional<Change<Submitted>> mark(int question, List<Boolean> ticks, int rating) {
            return item(question)
                    .filter(item -> item.kind() == Kind.SELF_CHECK && item.machine() == null)
                    .map(item -> {
                        if (item.ticks().equals(ticks)
                                && Integer.valueOf(rating).equals(item.rating()))
                            return new Change<>(this, List.of());
                        var given =
                                item.given() != null
                                        ? item.given()
                                        : new Given(
                                                question,
                                                new Answer.Typed(""),
                                                submittedAt,
                                                0,
                                                false,
                                                null);
                        return decide(item, given, Verdict.decided(rating), ticks);
                    });
        }

        private Change<Submitted> decide(
                Graded item, Given given, Verdict verdict, List<Boolean> ticks) {
            var decided = item.decided(given, verdict, ticks);
            var next =
                    new Submitted(
                            study,
                            options,
                            questions,
                            deadline,
                            items.stream().map(each -> each.equals(item) ? decided : each).toList(),
                            submittedAt,
                            resultVersion + 1,
                            counts);
            return new Change<>(next, QuizFacts.decided(next, decided));
        }
    }

    /**
     * Begins with all questions put; empty if no card can be asked in the wanted kinds.
     *
     * @param extraTime the learner's, in percent of the limit
     * @param again for a retake, the only cards that are asked
     */
    static Optional<Change<Open>> begin(
            Study study,
            QuizOptions options,
            Material material,
            Set<String> starred,
            Optional<Set<String>> again,
            int extraTime) {
        var wanted =
                material.within(options.scope(), starred).stream()
                        .filter(card -> again.map(cards -> cards.contains(card.id())).orElse(true))
                        .toList();
        var questions = QuizQuestions.of(wanted, options, material, study);
        if (questions.isEmpty()) return Optional.empty();
        var open =
                new Open(
                        study,
                        options,
                        questions,
                        deadline(study.startedAt(), options.limitMinutes(), extraTime),
                        false,
                        List.of());
        var enough = Math.min(ENOUGH_TO_COUNT, material.cards().size());
        var counts = !open.isRetake() && open.size() >= enough;
        return Optional.of(
                new Change<>(
                        new Open(study, options, questions, open.deadline(), counts, List.of()),
                        List.of(new Fact.Started())));
    }

    private static @Nullable Instant deadline(
            Instant startedAt, @Nullable Integer limitMinutes, int extraTime) {
        if (limitMinutes == null) return null;
        var limit = Duration.ofMinutes(limitMinutes);
        return startedAt.plus(limit.plus(limit.multipliedBy(extraTime).dividedBy(100)));
    }
}
