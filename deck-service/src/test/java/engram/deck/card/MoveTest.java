package engram.deck.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import engram.access.Caller;
import engram.backends.Backends;
import engram.deck.card.model.Card;
import engram.deck.card.model.CardText;
import engram.deck.deck.DeckAccess;
import engram.deck.deck.Decks;
import engram.deck.deck.model.Deck;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.Person;
import engram.deck.fixture.Steps;
import engram.deck.fixture.TopicReader;
import engram.deck.outcome.model.Outcome;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moves in a deck without gaps, as decks were before cards could be moved. */
class MoveTest {
    private static final int CARDS = 24;

    private final DeckServer server = DeckServer.shared();
    private final Person owner = server.teacher(Backends.unique("school"));
    private final Caller caller =
            new Caller(
                    owner.school(),
                    owner.id(),
                    Caller.Role.TEACHER,
                    "sid",
                    ZoneOffset.UTC,
                    0,
                    false);
    private final String id = owner.createDeck("Bones");
    private final Deck deck = server.bean(Decks.class).find(owner.school(), id).orElseThrow();
    private final Cards cards = server.bean(Cards.class);
    private final MoveCard moves = server.bean(MoveCard.class);
    private final Clock clock = server.bean(Clock.class);
    private final List<String> order =
            new ArrayList<>(IntStream.range(0, CARDS).mapToObj("card-%02d"::formatted).toList());

    @BeforeEach
    void a_deck_without_gaps() {
        for (var i = 0; i < CARDS; i++) {
            var text = new CardText(order.get(i), "x", List.of());
            cards.insert(Card.create(deck, order.get(i), text, i, clock.instant()));
        }
    }

    private long version(String card) {
        return cards.find(owner.school(), id, card).orElseThrow().version();
    }

    private Outcome<Card> move(String card, @Nullable String after) {
        return moves.move(caller, id, card, version(card), after);
    }

    private List<String> seen() {
        return owner.get("/api/decks/" + id + "/cards")
                .ok()
                .json()
                .path("items")
                .findValuesAsText("id");
    }

    @Test
    void the_first_makes_room_and_publishes_all_that_made_way() {
        assertThat(move("card-20", "card-03")).isInstanceOf(Outcome.Done.class);

        order.remove("card-20");
        order.add(4, "card-20");
        assertThat(seen()).isEqualTo(order);
        await().untilAsserted(() ->
                assertThat(publishedAgain()).containsExactlyInAnyOrderElementsOf(order));
    }

    private Set<String> publishedAgain() {
        return TopicReader.read("deck.cards.v1", owner.school()).stream()
                .filter(each -> TopicReader.header(each, "version").equals("2"))
                .map(each -> new String(each.key(), UTF_8))
                .map(key -> key.substring(key.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    /** Other movers give the card a new version when they make room. */
    private void put(String card, @Nullable String after) {
        while (move(card, after) instanceof Outcome.Stale<Card>) Thread.onSpinWait();
    }

    @Nested
    class By_many_at_once {
        private static final int MOVERS = 4;

        @Test
        void no_card_is_lost_and_each_stands_where_it_was_put_last() throws Exception {
            try (var movers = Executors.newFixedThreadPool(MOVERS)) {
                var work =
                        IntStream.range(0, MOVERS)
                                .mapToObj(i -> movers.submit(() -> moveAbout(i)))
                                .toList();
                for (var each : work) each.get();
            }

            var seen = seen();
            assertThat(seen).containsExactlyInAnyOrderElementsOf(order);
            for (var mover = 0; mover < MOVERS; mover++)
                assertThat(seen.subList(seen.indexOf(card(mover, 0)), seen.size()))
                        .startsWith(card(mover, 0), card(mover, 3), card(mover, 2), card(mover, 1));
        }

        /** The first of a mover's cards stays; the others go behind it again and again. */
        private void moveAbout(int mover) {
            for (var i = 0; i < 30; i++) put(card(mover, 1 + i % 3), card(mover, 0));
        }

        private String card(int mover, int which) {
            return "card-%02d".formatted(mover * 6 + which);
        }
    }

    @Test
    void one_that_was_decided_over_an_old_reading_is_decided_again() {
        put("card-20", "card-03");
        var overtaken = new AtomicBoolean();
        var slow =
                Steps.replacing(
                        Cards.class,
                        cards,
                        "places",
                        (real, _) -> {
                            var read = real.places(owner.school(), id);
                            if (!overtaken.getAndSet(true)) put("card-11", null);
                            return read;
                        });
        var mover =
                new MoveCard(
                        server.bean(DeckAccess.class),
                        slow,
                        server.bean(CardMoves.class),
                        server.bean(FinishMoves.class));

        var moved = mover.move(caller, id, "card-10", version("card-10"), "card-11");

        assertThat(moved).isInstanceOf(Outcome.Done.class);
        assertThat(seen()).startsWith("card-11", "card-10", "card-00");
    }

    @Nested
    class Cut_off_by_a_crash {

        /** Ends the process before so many cards have got their places. */
        private MoveCard dyingAfter(int writes) {
            var written = new AtomicInteger();
            var dying =
                    Steps.replacing(
                            Cards.class,
                            cards,
                            "replace",
                            (real, arguments) -> {
                                if (written.getAndIncrement() == writes) throw new Steps.Crash();
                                return real.replace((Card) arguments[0]);
                            });
            var open = server.bean(CardMoves.class);
            return new MoveCard(
                    server.bean(DeckAccess.class),
                    dying,
                    open,
                    new FinishMoves(open, dying, new Successors(dying), clock));
        }

        private void crash(int writes) {
            assertThatThrownBy(() -> dyingAfter(writes).move(caller, id, "card-20", 1, "card-03"))
                    .isInstanceOf(Steps.Crash.class);
        }

        private void others_are_in_their_order() {
            var others = new ArrayList<>(seen());
            others.remove("card-20");
            order.remove("card-20");
            assertThat(others).isEqualTo(order);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 7, CARDS - 2, CARDS - 1})
        void it_leaves_the_others_in_their_order_and_is_finished_later(int writes) {
            crash(writes);

            others_are_in_their_order();
            server.bean(FinishMoves.class).run();
            order.add(4, "card-20");
            assertThat(seen()).isEqualTo(order);
        }

        @Test
        void it_is_finished_by_the_next_move() {
            crash(5);

            put("card-00", "card-01");

            order.remove("card-20");
            order.add(4, "card-20");
            order.remove("card-00");
            order.add(1, "card-00");
            assertThat(seen()).isEqualTo(order);
        }

        @Test
        void it_takes_along_a_card_that_became_a_new_question_meanwhile() {
            crash(0);
            var edited =
                    owner.patch(
                                    "/api/decks/" + id + "/cards/card-10",
                                    version("card-10"),
                                    "{\"front\":\"new\",\"newQuestion\":true}")
                            .ok()
                            .text("id");

            server.bean(FinishMoves.class).run();

            order.remove("card-20");
            order.add(4, "card-20");
            order.set(order.indexOf("card-10"), edited);
            assertThat(seen()).isEqualTo(order);
        }

        @Test
        void it_is_not_carried_out_over_a_later_move() {
            crash(0);
            var cutOff = server.bean(CardMoves.class).last(owner.school(), id);
            server.bean(FinishMoves.class).run();
            assertThat(move("card-20", null)).isInstanceOf(Outcome.Done.class);

            server.bean(FinishMoves.class).finish(cutOff);

            order.remove("card-20");
            order.addFirst("card-20");
            assertThat(seen()).isEqualTo(order);
        }
    }
}
