package engram.review.graded.model.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import engram.grading.asking.AskedCard;
import engram.grading.asking.Shape;
import engram.review.graded.model.Decks;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Question;
import engram.review.graded.model.question.Scope;
import engram.review.graded.model.quiz.QuizSession.Open;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which questions a Test asks. */
class QuizQuestionsTest {
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

    private static int asked(Open test, Kind kind) {
        return test.questions().stream()
                .filter(each -> each.kind() == kind)
                .mapToInt(each -> each instanceof Question.Block block ? block.pairs().size() : 1)
                .sum();
    }

    @Provide
    Arbitrary<Material> decks() {
        return Decks.odd(1, 50);
    }

    @Provide
    Arbitrary<Set<Kind>> kinds() {
        return Arbitraries.of(Decks.all()).set().ofMinSize(1);
    }

    @Property(tries = 500)
    void any_deck_gives_a_sensible_test_or_none(
            @ForAll("decks") Material deck,
            @ForAll("kinds") Set<Kind> kinds,
            @ForAll AnswerWith side,
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll long seed) {
        var wanted = new QuizOptions(side, kinds, count, null, Scope.ALL, null);
        var test = begin(deck, wanted, seed);
        if (kinds.contains(Kind.WRITTEN))
            assertThat(test.map(Open::size)).contains(Math.min(count, deck.cards().size()));
        if (test.isEmpty()) return;
        assertThat(test.get().size()).isBetween(1, Math.min(count, deck.cards().size()));
        assertThat(test.get().questions())
                .extracting(Question::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, test.get().questions().size()).boxed().toList());
        assertThat(cards(test.get())).doesNotHaveDuplicates();
        for (var question : test.get().questions()) isSensible(question, kinds);
    }

    private static List<String> cards(Open test) {
        return test.questions().stream()
                .flatMap(each ->
                        each instanceof Question.Block block
                                ? block.pairs().stream().map(Question.Pair::card)
                                : Stream.of(each.prompt().card()))
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

    @Property(tries = 100)
    void statements_are_true_half_of_the_time(
            @ForAll @IntRange(min = 2, max = 40) int cards,
            @ForAll AnswerWith side,
            @ForAll long seed) {
        var wanted = new QuizOptions(side, Set.of(Kind.TRUE_FALSE), cards, null, Scope.ALL, null);
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
                    new QuizOptions(
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

    @Test
    void very_long_cards_are_asked_as_long_as_their_texts_fit_one_document() {
        var cards = new ArrayList<AskedCard>();
        for (var i = 0; i < 200; i++)
            cards.add(Decks.card("c" + i, "f".repeat(19_990) + i, "b ".repeat(9_995) + i));
        var deck = new Material(cards, null, null, false);

        var test = begin(deck, options(200, Set.of(Kind.WRITTEN)), 1).orElseThrow();

        assertThat(test.size()).isBetween(50, 75);
    }
}
