package engram.review.graded.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.review.asking.model.Shape;
import engram.review.graded.model.TestSession.Open;
import engram.review.graded.model.TestSession.Submitted;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TestSessionTest {
    private static TestOptions options(int count, Set<Kind> kinds) {
        return new TestOptions(AnswerWith.BACK, kinds, count, null, Scope.ALL, null);
    }

    private static Optional<Open> begin(Material deck, TestOptions options, long seed) {
        return TestSession.begin(Decks.study(seed), options, deck, Set.of(), Optional.empty(), 0)
                .map(begun -> (Open) begun.session());
    }

    private static Open plain(int cards, Kind... kinds) {
        return begin(Decks.plain(cards), options(cards, Set.of(kinds)), 3).orElseThrow();
    }

    private static Submitted submitted(Open test) {
        return (Submitted) test.submit(Decks.NOON.plusSeconds(90)).session();
    }

    private static int asked(Open test, Kind kind) {
        return test.questions().stream()
                .filter(each -> each.kind() == kind)
                .mapToInt(each -> each instanceof Question.Block block ? block.pairs().size() : 1)
                .sum();
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

    @Provide
    Arbitrary<Set<Kind>> kinds() {
        return net.jqwik.api.Arbitraries.of(Decks.all()).set().ofMinSize(1);
    }

    @Property(tries = 500)
    void any_deck_gives_a_sensible_test_or_none(
            @ForAll("decks") Material deck,
            @ForAll("kinds") Set<Kind> kinds,
            @ForAll AnswerWith side,
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll long seed) {
        var wanted = new TestOptions(side, kinds, count, null, Scope.ALL, null);
        var test = begin(deck, wanted, seed);
        if (kinds.contains(Kind.WRITTEN))
            assertThat(test.map(Open::size)).contains(Math.min(count, deck.cards().size()));
        if (test.isEmpty()) return;
        assertThat(test.get().size()).isBetween(1, Math.min(count, deck.cards().size()));
        assertThat(test.get().questions())
                .extracting(Question::number)
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, test.get().questions().size())
                                .boxed()
                                .toList());
        assertThat(cards(test.get())).doesNotHaveDuplicates();
        for (var question : test.get().questions()) isSensible(question, kinds);
    }

    private static List<String> cards(Open test) {
        return test.questions().stream()
                .flatMap(each ->
                        each instanceof Question.Block block
                                ? block.pairs().stream().map(Question.Pair::card)
                                : java.util.stream.Stream.of(Reviews.prompt(each).card()))
                .toList();
    }

    private static void isSensible(Question question, Collection<Kind> kinds) {
        switch (question) {
            case Question.Choice choice -> {
                assertThat(kinds).contains(Kind.CHOICE);
                assertThat(choice.options()).hasSizeBetween(2, 4);
                assertThat(choice.options().stream().map(Shape::normal).toList())
                        .doesNotHaveDuplicates();
                assertThat(choice.options().get(choice.right()))
                        .isEqualTo(choice.prompt().expected());
            }
            case Question.TrueFalse statement -> {
                assertThat(kinds).contains(Kind.TRUE_FALSE);
                assertThat(
                                Shape.normal(statement.statement())
                                        .equals(Shape.normal(statement.prompt().expected())))
                        .isEqualTo(statement.truth());
            }
            case Question.Block block -> {
                assertThat(kinds).contains(Kind.MATCHING);
                assertThat(block.pairs()).hasSizeBetween(2, 10);
                assertThat(block.pairs().stream().map(pair -> Shape.normal(pair.prompt())))
                        .doesNotHaveDuplicates();
                assertThat(block.pairs().stream().map(pair -> Shape.normal(pair.answer())))
                        .doesNotHaveDuplicates();
                assertThat(new HashSet<>(block.answers())).hasSameSizeAs(block.pairs());
            }
            case Question.Written _, Question.SelfChecked _ ->
                    assertThat(kinds).contains(Kind.WRITTEN);
        }
    }

    @Property(tries = 200)
    void a_score_is_what_a_recount_gives(@ForAll("decks") Material deck, @ForAll long seed) {
        var test = begin(deck, options(50, Decks.all()), seed).orElseThrow();
        var answered = answerAll(test, new Random(seed));
        var change = answered.submit(Decks.NOON.plusSeconds(90));
        var result = (Submitted) change.session();

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

    @Property(tries = 100)
    void statements_are_true_half_of_the_time(
            @ForAll @IntRange(min = 2, max = 40) int cards,
            @ForAll AnswerWith side,
            @ForAll long seed) {
        var wanted = new TestOptions(side, Set.of(Kind.TRUE_FALSE), cards, null, Scope.ALL, null);
        var truths =
                begin(Decks.plain(cards), wanted, seed).orElseThrow().questions().stream()
                        .filter(question -> ((Question.TrueFalse) question).truth())
                        .count();

        assertThat((double) truths).isBetween((cards - 1) / 2.0, (cards + 1) / 2.0);
    }

    @Test
    void of_ten_thousand_statements_in_tiny_decks_half_are_true() {
        var truths = 0;
        for (var seed = 0; seed < 3_334; seed++) {
            var wanted =
                    new TestOptions(
                            AnswerWith.BOTH, Set.of(Kind.TRUE_FALSE), 3, null, Scope.ALL, null);
            for (var question : begin(Decks.plain(3), wanted, seed).orElseThrow().questions())
                if (((Question.TrueFalse) question).truth()) truths++;
        }

        assertThat(truths).isBetween(4_500, 5_500);
    }

    @Nested
    class Its_questions {
        @Test
        void are_split_evenly_over_the_kinds() {
            var test = plain(20, Kind.TRUE_FALSE, Kind.CHOICE, Kind.MATCHING, Kind.WRITTEN);

            for (var kind : Decks.all()) assertThat(asked(test, kind)).isEqualTo(5);
        }

        @Test
        void differ_by_one_at_most_if_they_do_not_divide() {
            var test = plain(11, Kind.TRUE_FALSE, Kind.CHOICE, Kind.WRITTEN);

            assertThat(asked(test, Kind.TRUE_FALSE)).isEqualTo(4);
            assertThat(asked(test, Kind.CHOICE)).isEqualTo(4);
            assertThat(asked(test, Kind.WRITTEN)).isEqualTo(3);
        }

        @Test
        void have_two_pairs_at_least_or_none() {
            assertThat(asked(plain(5, Kind.TRUE_FALSE, Kind.CHOICE, Kind.MATCHING), Kind.MATCHING))
                    .isEqualTo(2);
            assertThat(asked(plain(3, Kind.TRUE_FALSE, Kind.CHOICE, Kind.MATCHING), Kind.MATCHING))
                    .isZero();
        }

        @Test
        void are_matched_in_blocks_of_ten_at_most() {
            assertThat(plain(33, Kind.MATCHING).questions())
                    .extracting(block -> ((Question.Block) block).pairs().size())
                    .containsExactly(9, 8, 8, 8);
        }

        @Test
        void are_500_at_most() {
            var test = begin(Decks.plain(600), options(500, Set.of(Kind.WRITTEN)), 1);

            assertThat(test.orElseThrow().size()).isEqualTo(500);
        }

        @Test
        void are_none_if_no_wrong_answer_can_be_offered() {
            var deck = Decks.of(Decks.card("c0", "1 + 1", "2"));

            assertThat(begin(deck, options(1, Set.of(Kind.CHOICE, Kind.TRUE_FALSE)), 1)).isEmpty();
            assertThat(begin(deck, options(1, Set.of(Kind.MATCHING)), 1)).isEmpty();
        }
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
            var next = (Submitted) change.session();

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
            var once = (Submitted) test.override(1, true).orElseThrow().session();

            assertThat(once.override(1, true).orElseThrow().facts()).isEmpty();
            var back = (Submitted) once.override(1, false).orElseThrow().session();
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
            var better = (Submitted) test.override(1, true).orElseThrow().session();
            var again =
                    TestSession.begin(
                                    Decks.study(9),
                                    options(20, Set.of(Kind.WRITTEN)),
                                    Decks.plain(4),
                                    Set.of(),
                                    Optional.of(better.missed()),
                                    0)
                            .orElseThrow();

            assertThat(((Open) again.session()).size()).isEqualTo(3);
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
            var marked = (Submitted) change.session();

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
            var typed = new Fact.Typed(new Fact.Name(1, 0), "c0", "one");

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
                    new TestOptions(AnswerWith.BACK, Set.of(Kind.WRITTEN), 3, 10, Scope.ALL, null);
            return (Open)
                    TestSession.begin(
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
            var late = (Submitted) limited(0).submit(Decks.NOON.plusSeconds(9_000)).session();

            assertThat(late.timeMs()).isEqualTo(600_000);
        }
    }

    @Nested
    class It_counts {
        private boolean counts(int cards, int count, String retakeOf) {
            var wanted =
                    new TestOptions(
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
