package engram.review.graded.model.learn;

import static org.assertj.core.api.Assertions.assertThat;

import engram.grading.asking.AskedCard;
import engram.review.graded.model.Decks;
import engram.review.graded.model.Play;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.learn.LearnSession.Open;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Cards that come into a deck, or into the learner's choice of it, while it is being learned. */
class LearnJoiningTest {
    private static LearnOptions typed(Scope scope, boolean shuffle) {
        return new LearnOptions(AnswerWith.BACK, Set.of(Kind.WRITTEN), scope, shuffle, false);
    }

    private static Open begin(Material deck, LearnOptions options, Set<String> starred) {
        return LearnSession.begin(Decks.study(7), options, deck, starred).orElseThrow().session();
    }

    private static LearnSession right(LearnSession session, Material deck, Set<String> starred) {
        var open = (Open) session;
        var given = Play.given(open.question(), Play.right(open.question()));
        return open.answer(given, deck, starred).session();
    }

    private static LearnSession right(LearnSession session, Material deck, int times) {
        var next = session;
        for (var i = 0; i < times; i++) next = right(next, deck, Set.of());
        return next;
    }

    @Nested
    class Cards_added_meanwhile {
        private final Material more = Decks.plain(12);

        @Test
        void wait_for_the_end_of_the_round_and_are_then_asked() {
            var inRound = right(begin(Decks.plain(8), typed(Scope.ALL, false), Set.of()), more, 6);
            assertThat(inRound.cards()).hasSize(8);

            var next = (Open) right(inRound, more, 1);

            assertThat(next.cards()).hasSize(12);
            assertThat(next.round().left()).containsExactly("c7", "c8", "c9", "c10", "c11");
            assertThat(next.endedRound().cards()).hasSize(7);
        }

        @Test
        void keep_a_session_going_whose_cards_are_all_known() {
            var session = right(begin(Decks.plain(3), typed(Scope.ALL, false), Set.of()), more, 3);

            assertThat(session.ended()).isEmpty();
            assertThat(right(session, more, 9).ended()).isPresent();
        }

        @Test
        void come_in_another_order_if_the_learner_wants_that() {
            var before = begin(Decks.plain(1), typed(Scope.ALL, true), Set.of());
            var round = ((Open) right(before, Decks.plain(100), 1)).round();

            assertThat(round.left()).hasSize(7).isNotEqualTo(List.of("c1", "c2", "c3"));
            assertThat(round.left())
                    .isNotEqualTo(List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7"))
                    .isEqualTo(((Open) right(before, Decks.plain(100), 1)).round().left());
        }

        @Test
        void keep_it_going_too_if_the_last_card_is_known_by_the_learners_word() {
            var open = begin(Decks.plain(1), typed(Scope.ALL, false), Set.of());
            var missed =
                    open.answer(
                                    Play.given(open.question(), new Answer.Typed("wrong")),
                                    Decks.plain(2),
                                    Set.of())
                            .session();
            var word = missed.override(1, true, Decks.plain(2), Set.of(), Decks.NOON).orElseThrow();

            assertThat(((Open) word.session()).round().left()).containsExactly("c1");
        }
    }

    @Nested
    class Of_a_choice_of_cards {
        @Test
        void only_those_that_it_takes_in_join() {
            var tagged = new ArrayList<AskedCard>(Decks.plain(3).cards());
            tagged.add(
                    new AskedCard(
                            "verb", "go", "ir", List.of("verb"), List.of(), Optional.empty()));
            var one = Decks.of(tagged.getLast());
            tagged.add(
                    new AskedCard(
                            "late", "do", "hacer", List.of("verb"), List.of(), Optional.empty()));
            var open = begin(one, typed(new Scope(false, List.of("verb")), false), Set.of());

            var next = (Open) right(open, new Material(tagged, null, null, false), 1);

            assertThat(next.round().left()).containsExactly("late");
        }

        @Test
        void a_card_that_got_a_star_joins_those_with_stars() {
            var deck = Decks.plain(5);
            var open = begin(deck, typed(new Scope(true, List.of()), false), Set.of("c1"));

            var next = (Open) right(open, deck, Set.of("c1", "c3"));

            assertThat(next.round().left()).containsExactly("c3");
            assertThat(right(open, deck, Set.of()).ended()).isPresent();
        }
    }

    @Test
    void a_card_that_was_deleted_and_restored_begins_anew() {
        var deck = Decks.plain(2);
        var less = Decks.of(deck.cards().getFirst());
        var without = begin(deck, typed(Scope.ALL, false), Set.of());
        var missed =
                without.answer(
                                Play.given(without.question(), new Answer.DontKnow()),
                                less,
                                Set.of())
                        .session();

        var again = (Open) right(missed, deck, 1);

        assertThat(again.round().left()).containsExactly("c1");
        assertThat(again.known()).isEqualTo(1);
    }

    @Provide
    Arbitrary<Material> decks() {
        return Decks.odd(1, 40);
    }

    @Provide
    Arbitrary<LearnOptions> choices() {
        return Arbitraries.of(
                typed(Scope.ALL, true),
                new LearnOptions(
                        AnswerWith.BOTH,
                        Set.of(Kind.CHOICE, Kind.WRITTEN),
                        Scope.ALL,
                        false,
                        false));
    }

    /**
     * Cards come and go while some are missed; once the deck is left alone it ends all the same.
     */
    @Property(tries = 200)
    void it_always_ends_with_every_card_of_the_deck_known(
            @ForAll("decks") Material deck,
            @ForAll("choices") LearnOptions options,
            @ForAll long seed) {
        var random = new Random(seed);
        LearnSession session = begin(deck, options, Set.of());
        var now = deck;
        for (var asked = 0; session instanceof Open open; asked++) {
            assertThat(asked).isLessThan(60 + 2 * deck.cards().size() + 60);
            if (asked < 60) now = some(deck, random);
            else now = deck;
            var isRight = asked >= 60 || random.nextBoolean();
            var answer = isRight ? Play.right(open.question()) : new Answer.DontKnow();
            session = open.answer(Play.given(open.question(), answer), now, Set.of()).session();
        }

        assertThat(session.cards())
                .allMatch(Learned::isKnown)
                .extracting(Learned::card)
                .containsExactlyInAnyOrderElementsOf(
                        now.cards().stream().map(AskedCard::id).toList());
    }

    private static Material some(Material deck, Random random) {
        var cards = deck.cards().stream().filter(_ -> random.nextInt(4) > 0).toList();
        return new Material(cards, null, null, false);
    }
}
