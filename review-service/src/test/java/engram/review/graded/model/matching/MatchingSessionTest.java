package engram.review.graded.model.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.grading.asking.Shape;
import engram.review.graded.model.Decks;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Fact;
import engram.review.graded.model.matching.MatchingSession.Finished;
import engram.review.graded.model.matching.MatchingSession.Open;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MatchingSessionTest {
    private static final MatchingOptions TIMED = new MatchingOptions(true, Scope.ALL);

    private static Optional<Open> begin(Material deck, MatchingOptions options, long seed) {
        return MatchingSession.begin(Decks.study(seed), options, deck, Set.of())
                .map(Change::session);
    }

    private static int partner(Open round, int tile) {
        var tiles = round.board().tiles();
        for (var i = 0; i < tiles.size(); i++)
            if (i != tile && tiles.get(i).pair() == tiles.get(tile).pair()) return i;
        throw new AssertionError("a tile without a partner");
    }

    private static int firstOpen(Open round) {
        for (var i = 0; i < round.board().tiles().size(); i++) if (!round.isMatched(i)) return i;
        throw new AssertionError("no tile is left");
    }

    /** Finds every pair, the last one this many seconds after the start. */
    private static Finished play(Open from, int seconds) {
        MatchingSession round = from;
        while (round instanceof Open open) {
            var tile = firstOpen(open);
            round =
                    open.match(tile, partner(open, tile), Decks.NOON.plusSeconds(seconds), 800)
                            .session();
        }
        return (Finished) round;
    }

    private static Open miss(Open round) {
        var first = firstOpen(round);
        for (var i = 0; i < round.board().tiles().size(); i++)
            if (i != first && i != partner(round, first) && !round.isMatched(i))
                return (Open) round.match(first, i, Decks.NOON.plusSeconds(2), 700).session();
        throw new AssertionError("no wrong pair is left");
    }

    @Provide
    Arbitrary<Material> decks() {
        return Decks.odd(1, 50);
    }

    @Property(tries = 300)
    void no_two_tiles_have_the_same_text(@ForAll("decks") Material deck, @ForAll long seed) {
        var round = begin(deck, TIMED, seed);
        if (round.isEmpty()) return;
        var board = round.get().board();
        assertThat(board.pairs()).hasSizeBetween(2, 6);
        var texts = new ArrayList<String>();
        for (var i = 0; i < board.tiles().size(); i++) texts.add(Shape.normal(board.text(i)));
        assertThat(texts).hasSize(2 * board.pairs().size()).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void every_round_can_be_played_to_its_end(@ForAll("decks") Material deck, @ForAll long seed) {
        begin(deck, TIMED, seed)
                .ifPresent(round -> assertThat(play(round, 30).isComplete()).isTrue());
    }

    @Nested
    class A_round_of_a_plain_deck {
        private final Open round = begin(Decks.plain(10), TIMED, 4).orElseThrow();

        @Test
        void has_six_pairs_and_shuffled_tiles() {
            assertThat(round.board().pairs()).hasSize(6);
            assertThat(round.board().tiles().stream().map(Board.Tile::isPrompt).toList())
                    .isNotEqualTo(
                            List.of(
                                    true, false, true, false, true, false, true, false, true, false,
                                    true, false));
        }

        @Test
        void takes_the_time_to_the_last_pair_and_a_second_for_each_wrong_one() {
            var played = play(miss(miss(round)), 40);

            assertThat(played.wrong()).isEqualTo(2);
            assertThat(played.timeMs()).isEqualTo(42_000);
            assertThat(played.counts()).isTrue();
        }

        @Test
        void tells_of_a_wrong_pair_with_both_cards_which_share_its_time() {
            var first = firstOpen(round);
            var other = (first + 1) % 12 == partner(round, first) ? first + 2 : first + 1;
            var change = round.match(first, other, Decks.NOON, 700);
            var one = round.board().pairOf(first).card();
            var two = round.board().pairOf(other).card();

            assertThat(change.facts())
                    .extracting(
                            fact -> ((Fact.Reviewed) fact).card(),
                            fact -> ((Fact.Reviewed) fact).confusedWith(),
                            fact -> ((Fact.Reviewed) fact).rating(),
                            fact -> ((Fact.Reviewed) fact).responseMs())
                    .containsExactly(Tuple.tuple(one, two, 1, 350), Tuple.tuple(two, one, 1, 350));
        }

        @Test
        void measures_an_attempt_from_the_one_before_it() {
            assertThat(round.since()).isEqualTo(round.study().startedAt());
            assertThat(miss(round).since()).isEqualTo(Decks.NOON.plusSeconds(2));
        }

        @Test
        void tells_of_a_found_pair_once() {
            var first = firstOpen(round);
            var change = round.match(first, partner(round, first), Decks.NOON, 700);

            assertThat(change.facts())
                    .singleElement()
                    .satisfies(fact -> {
                        assertThat(((Fact.Reviewed) fact).rating()).isEqualTo(3);
                        assertThat(((Fact.Reviewed) fact).confusedWith()).isNull();
                    });
        }

        @Test
        void takes_no_tile_twice() {
            var first = firstOpen(round);
            var next = (Open) round.match(first, partner(round, first), Decks.NOON, 700).session();

            assertThatThrownBy(() -> next.match(first, firstOpen(next), Decks.NOON, 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void has_no_result_if_it_is_given_up() {
            var change = round.giveUp(Decks.NOON.plusSeconds(5));

            assertThat(change.facts())
                    .containsExactly(new Fact.Finished(Decks.NOON.plusSeconds(5), null));
            assertThat(((Finished) change.session()).isComplete()).isFalse();
        }
    }

    @Test
    void a_small_deck_of_which_every_pair_is_there_counts() {
        assertThat(play(begin(Decks.plain(3), TIMED, 1).orElseThrow(), 9).counts()).isTrue();
    }

    @Test
    void a_part_of_a_deck_does_not_count() {
        var starred = new MatchingOptions(true, new Scope(true, List.of()));
        var round =
                MatchingSession.begin(
                                Decks.study(1), starred, Decks.plain(9), Set.of("c1", "c2", "c3"))
                        .orElseThrow()
                        .session();

        assertThat(round.board().pairs()).hasSize(3);
        assertThat(play(round, 9).counts()).isFalse();
    }

    @Test
    void a_round_with_a_clipped_tile_is_untimed() {
        var deck =
                Decks.of(
                        Decks.card("c0", "one", "a\nb\nc\nd\ne\nf"),
                        Decks.card("c1", "two", "zwei"));
        var played = play(begin(deck, TIMED, 1).orElseThrow(), 9);

        assertThat(played.timeMs()).isNull();
        assertThat(played.counts()).isFalse();
    }

    @Test
    void an_untimed_round_has_no_time() {
        var untimed = begin(Decks.plain(6), new MatchingOptions(false, Scope.ALL), 1);

        assertThat(play(untimed.orElseThrow(), 9).timeMs()).isNull();
    }

    @Test
    void one_card_makes_no_round() {
        assertThat(begin(Decks.plain(1), TIMED, 1)).isEmpty();
    }
}
