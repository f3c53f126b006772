package engram.deck.card.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.deck.card.model.Places.Place;
import engram.deck.card.model.Places.Placement;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.DeckText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private final Deck deck =
            Deck.create("s", "d", "o", new DeckText("T", List.of()), Instant.EPOCH);

    private static Place place(String card, long position) {
        return new Place(card, position, 1, false, null, false);
    }

    private Place find(Places places, String card) {
        return places.visible(deck, card).orElseThrow();
    }

    private List<Placement> move(Places places, String card, @Nullable String after) {
        return places.move(deck, card, after == null ? null : find(places, after));
    }

    @Nested
    class While_there_is_room {
        private final Places places =
                Places.of(
                        List.of(
                                place("a", Places.ofNew(0)),
                                place("b", Places.ofNew(1)),
                                place("c", Places.ofNew(2))));

        @Test
        void only_the_moved_card_changes() {
            assertThat(move(places, "c", "a")).hasSize(1);
            assertThat(move(places, "c", null)).hasSize(1);
            assertThat(move(places, "a", "c")).hasSize(1);
        }

        @Test
        void it_stands_between_its_neighbours() {
            assertThat(move(places, "c", "a").getFirst().position())
                    .isBetween(Places.ofNew(0) + 1, Places.ofNew(1) - 1);
            assertThat(move(places, "c", null).getFirst().position())
                    .isBetween(0L, Places.ofNew(0) - 1);
        }

        @Test
        void behind_the_last_it_stands_before_any_card_that_is_still_to_come() {
            assertThat(move(places, "a", "c").getFirst().position())
                    .isBetween(Places.ofNew(2) + 1, Places.ofNew(3) - 1);
        }
    }

    @Test
    void what_stands_in_its_place_already_is_told() {
        var places = Places.of(List.of(place("a", 1), place("b", 2), place("c", 2)));

        assertThat(places.follows(deck, "a", null)).isTrue();
        assertThat(places.follows(deck, "c", find(places, "b"))).isTrue();
        assertThat(places.follows(deck, "c", find(places, "a"))).isFalse();
        assertThat(places.follows(deck, "b", null)).isFalse();
    }

    @Test
    void cards_that_people_do_not_see_are_no_neighbours() {
        var places =
                Places.of(
                        List.of(
                                place("a", 1),
                                new Place("deleted", 2, 1, true, null, false),
                                new Place("unpublished", 3, 1, false, "import-1", false),
                                place("b", 4)));

        assertThat(places.follows(deck, "b", find(places, "a"))).isTrue();
        assertThat(places.visible(deck, "deleted")).isEmpty();
        assertThat(places.visible(deck, "unpublished")).isEmpty();
    }

    @Test
    void cards_that_nobody_has_seen_yet_are_never_moved() {
        var places =
                Places.of(
                        List.of(
                                place("a", 16),
                                place("b", 17),
                                new Place("unpublished", 18, 1, false, "import-1", false),
                                new Place("succeeded", 19, 1, true, null, true),
                                place("c", 20)),
                        16);

        assertThat(move(places, "c", "a")).extracting(Placement::card).containsOnly("a", "b", "c");
    }

    /** Moves cards about for a while, and says after each move what order there must be. */
    @Nested
    class In_a_long_run {
        private static final int CARDS = 12;
        private static final int STRIDE = 32;

        private final TreeMap<String, Long> positions = new TreeMap<>();
        private final List<String> order = new ArrayList<>();

        private Places places() {
            return Places.of(
                    positions.entrySet().stream()
                            .map(each -> place(each.getKey(), each.getValue()))
                            .toList(),
                    STRIDE);
        }

        private List<String> stand() {
            return places().all().stream().map(Place::card).toList();
        }

        private void moveAtRandom(Random random) {
            var card = order.get(random.nextInt(CARDS));
            order.remove(card);
            var to = random.nextInt(random.nextBoolean() ? 3 : CARDS);
            var placements = move(places(), card, to == 0 ? null : order.get(to - 1));
            for (var each : placements) {
                positions.put(each.card(), each.position());
                if (!each.card().equals(card)) others_stay_in_their_order(card);
            }
            assertThat(placements.getLast().card()).isEqualTo(card);
            order.add(to, card);
        }

        private void others_stay_in_their_order(String card) {
            assertThat(stand().stream().filter(each -> !each.equals(card)).toList())
                    .isEqualTo(order);
        }

        private void run(long seed) {
            var random = new Random(seed);
            for (var i = 0; i < 400; i++) {
                moveAtRandom(random);
                assertThat(stand()).as("seed %d, move %d", seed, i).isEqualTo(order);
                assertThat(positions.values()).doesNotHaveDuplicates();
                assertThat(positions.values()).allMatch(each -> each >= 0);
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
        void every_card_stands_where_it_was_put(long seed) {
            IntStream.range(0, CARDS).forEach(i -> order.add("card-%02d".formatted(i)));
            order.forEach(card -> positions.put(card, (long) STRIDE * (positions.size() + 1)));

            run(seed);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
        void so_it_does_in_a_deck_of_old_without_gaps(long seed) {
            IntStream.range(0, CARDS).forEach(i -> order.add("card-%02d".formatted(i)));
            order.forEach(card -> positions.put(card, (long) positions.size()));

            run(seed);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
        void so_it_does_when_two_cards_stand_on_one_position(long seed) {
            IntStream.range(0, CARDS).forEach(i -> order.add("card-%02d".formatted(i)));
            order.forEach(card -> positions.put(card, (long) STRIDE * (positions.size() / 4)));

            var random = new Random(seed);
            for (var i = 0; i < 400; i++) {
                moveAtRandom(random);
                assertThat(stand()).as("seed %d, move %d", seed, i).isEqualTo(order);
            }
        }
    }
}
