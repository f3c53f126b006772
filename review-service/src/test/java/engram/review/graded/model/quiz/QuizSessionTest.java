package engram.review.graded.model.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import engram.review.graded.model.Decks;
import engram.review.graded.model.Play;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Fact;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Question;
import engram.review.graded.model.question.Scope;
import engram.review.graded.model.quiz.QuizSession.Open;
import engram.review.graded.model.quiz.QuizSession.Submitted;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuizSessionTest {
    private static QuizOptions options(int count, Set<Kind> kinds) {
        return new QuizOptions(AnswerWith.BACK, kinds, count, null, Scope.ALL, null);
    }

    private static Optional<Open> begin(Material deck, QuizOptions options, long seed) {
        return QuizSession.begin(Decks.study(seed), options, deck, Set.of(), Optional.empty(), 0)
                .map(Change::session);
    }

    private static Open plain(int cards, Kind... kinds) {
        return begin(Decks.plain(cards), options(cards, Set.of(kinds)), 3).orElseThrow();
    }

    private static Submitted submitted(Open test) {
        return test.submit(Decks.NOON.plusSeconds(90)).session();
    }

    private static Open answerAll(Open test, Random random) {
        var next = test;
        for (var question : test.questions())
            if (random.nextInt(3) > 0)
                next =
                        next.save(
                                Play.given(
                                        question,
                                        random.nextBoolean() || question instanceof Question.Block
                                                ? typed(question)
                                                : new Answer.DontKnow()));
        return next;
    }

    /** A self-check is only typed in a Test. */
    private static Answer typed(Question question) {
        return question instanceof Question.SelfChecked check
                ? new Answer.Typed(check.prompt().expected())
                : Play.right(question);
    }

    @Provide
    Arbitrary<Material> decks() {
        return Decks.odd(1, 50);
    }

    @Property(tries = 200)
    void a_score_is_what_a_recount_gives(@ForAll("decks") Material deck, @ForAll long seed) {
        var test = begin(deck, options(50, Decks.all()), seed).orElseThrow();
        var answered = answerAll(test, new Random(seed));
        var change = answered.submit(Decks.NOON.plusSeconds(90));
        var result = change.session();

        var right =
                answered.saved().stream()
                        .mapToInt(given ->
                                switch (given.answer()) {
                                    case Answer.DontKnow _ -> 0;
                                    case Answer.Paired(var pairs) -> pairs.size();
                                    default ->
                                            test.question(given.question()).orElseThrow()
                                                            instanceof Question.SelfChecked
                                                    ? 0
                                                    : 1;
                                })
                        .sum();
        assertThat(result.right()).isEqualTo(right);
        assertThat(result.items()).hasSize(test.size());
        var reviews = change.facts().stream().filter(Fact.Reviewed.class::isInstance).toList();
        assertThat(reviews)
                .hasSameSizeAs(result.items().stream().filter(item -> item.version() > 0).toList());
        assertThat(change.facts().getLast())
                .isInstanceOfSatisfying(
                        Fact.Finished.class,
                        finished -> assertThat(finished.result().right()).isEqualTo(right));
    }

    @Nested
    class Once_submitted {
        private final Open open = plain(4, Kind.WRITTEN);
        private final Submitted test =
                submitted(
                        open.save(Play.given(open.questions().get(0), new Answer.Typed("wrong")))
                                .save(Play.given(open.questions().get(1), new Answer.DontKnow())));

        @Test
        void an_unanswered_question_is_wrong_and_tells_nothing() {
            assertThat(test.item(3).orElseThrow())
                    .returns(false, Graded::correct)
                    .returns(null, Graded::rating)
                    .returns(0L, Graded::version);
        }

        @Test
        void the_learner_may_say_that_a_typed_answer_was_right() {
            var change = test.override(1, true).orElseThrow();
            var next = change.session();

            assertThat(next.right()).isEqualTo(test.right() + 1);
            assertThat(next.item(1).orElseThrow().overridden()).isTrue();
            assertThat(change.facts().getFirst())
                    .isInstanceOfSatisfying(
                            Fact.Reviewed.class,
                            review -> {
                                assertThat(review.version()).isEqualTo(2);
                                assertThat(review.rating()).isEqualTo(3);
                            });
            assertThat(change.facts().getLast())
                    .isInstanceOfSatisfying(
                            Fact.Finished.class,
                            finished -> {
                                assertThat(finished.result().version()).isEqualTo(2);
                                assertThat(finished.at()).isEqualTo(test.submittedAt());
                            });
        }

        @Test
        void saying_so_twice_changes_nothing_more_and_taking_it_back_does() {
            var once = test.override(1, true).orElseThrow().session();

            assertThat(once.override(1, true).orElseThrow().facts()).isEmpty();
            var back = once.override(1, false).orElseThrow().session();
            assertThat(back.right()).isEqualTo(test.right());
            assertThat(back.resultVersion()).isEqualTo(3);
            assertThat(back.item(1).orElseThrow().overridden()).isFalse();
        }

        @Test
        void nobody_was_right_without_an_answer() {
            assertThat(test.override(2, true)).isEmpty();
            assertThat(test.override(3, true)).isEmpty();
        }

        @Test
        void a_retake_asks_what_was_missed() {
            var better = test.override(1, true).orElseThrow().session();
            var again =
                    QuizSession.begin(
                                    Decks.study(9),
                                    options(20, Set.of(Kind.WRITTEN)),
                                    Decks.plain(4),
                                    Set.of(),
                                    Optional.of(better.missed()),
                                    0)
                            .orElseThrow();

            assertThat(again.session().size()).isEqualTo(3);
        }
    }

    @Nested
    class A_self_check {
        private final Material deck = Decks.of(Decks.card("c0", "name three", "one\ntwo\nthree"));
        private final Open open = begin(deck, options(1, Set.of(Kind.WRITTEN)), 1).orElseThrow();
        private final Submitted test =
                submitted(
                        open.save(
                                Play.given(open.questions().getFirst(), new Answer.Typed("one"))));

        @Test
        void is_not_right_until_it_is_marked() {
            assertThat(test.right()).isZero();
            assertThat(test.toMark()).isEqualTo(1);
            assertThat(test.item(1).orElseThrow().correct()).isNull();
        }

        @Test
        void is_right_once_the_learner_says_so() {
            var change = test.mark(1, List.of(true, true, false), 2).orElseThrow();
            var marked = change.session();

            assertThat(marked.right()).isEqualTo(1);
            assertThat(marked.selfMarked()).isEqualTo(1);
            assertThat(change.facts().getFirst())
                    .isInstanceOfSatisfying(
                            Fact.Reviewed.class,
                            review -> {
                                assertThat(review.version()).isEqualTo(1);
                                assertThat(review.rating()).isEqualTo(2);
                                assertThat(review.answeredAt())
                                        .isEqualTo(Decks.NOON.plusSeconds(1));
                            });
        }

        @Test
        void tells_what_was_typed_when_it_is_submitted_not_when_it_is_marked() {
            var prompt = open.questions().getFirst().prompt();
            var typed =
                    new Fact.Said(
                            new Fact.Name(1, 0), "c0", "one", prompt.text(), prompt.expected());

            assertThat(
                            open.save(
                                            Play.given(
                                                    open.questions().getFirst(),
                                                    new Answer.Typed("one")))
                                    .submit(Decks.NOON)
                                    .facts())
                    .contains(typed);
            assertThat(test.mark(1, List.of(true, true, true), 3).orElseThrow().facts())
                    .doesNotContain(typed);
        }
    }

    @Nested
    class With_a_limit {
        private Open limited(int extraTime) {
            var wanted =
                    new QuizOptions(AnswerWith.BACK, Set.of(Kind.WRITTEN), 3, 10, Scope.ALL, null);
            return QuizSession.begin(
                            Decks.study(1),
                            wanted,
                            Decks.plain(3),
                            Set.of(),
                            Optional.empty(),
                            extraTime)
                    .orElseThrow()
                    .session();
        }

        @Test
        void a_learner_with_extra_time_has_so_much_more() {
            assertThat(limited(0).deadline()).isEqualTo(Decks.NOON.plus(Duration.ofMinutes(10)));
            assertThat(limited(25).deadline()).isEqualTo(Decks.NOON.plus(Duration.ofSeconds(750)));
        }

        @Test
        void a_slow_network_has_five_seconds_of_grace() {
            var deadline = limited(0).deadline();

            assertThat(limited(0).isOver(deadline.plusSeconds(5))).isFalse();
            assertThat(limited(0).isOver(deadline.plusSeconds(6))).isTrue();
        }

        @Test
        void the_time_stops_at_the_deadline() {
            var late = limited(0).submit(Decks.NOON.plusSeconds(9_000)).session();

            assertThat(late.timeMs()).isEqualTo(600_000);
        }
    }

    @Nested
    class It_counts {
        private boolean counts(int cards, int count, String retakeOf) {
            var wanted =
                    new QuizOptions(
                            AnswerWith.BACK,
                            Set.of(Kind.WRITTEN),
                            count,
                            null,
                            Scope.ALL,
                            retakeOf);
            return begin(Decks.plain(cards), wanted, 1).orElseThrow().mayCount();
        }

        @Test
        void with_ten_questions_or_all_cards_of_a_smaller_deck_and_not_as_a_retake() {
            assertThat(counts(30, 10, null)).isTrue();
            assertThat(counts(30, 9, null)).isFalse();
            assertThat(counts(4, 10, null)).isTrue();
            assertThat(counts(4, 3, null)).isFalse();
            assertThat(counts(30, 10, "before")).isFalse();
        }
    }
}
