package engram.deck.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.backends.Backends;
import engram.deck.Ids;
import engram.deck.card.model.CardText;
import engram.deck.deck.Decks;
import engram.deck.deck.model.Deck;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.Person;
import engram.deck.fixture.Steps;
import engram.deck.outcome.model.Outcome;
import engram.deck.usage.Room;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchCrashTest {
    private static final int SIZE = 40;

    private final DeckServer server = DeckServer.shared();
    private final Decks decks = server.bean(Decks.class);
    private final Cards cards = server.bean(Cards.class);
    private final Clock clock = server.bean(Clock.class);
    private final Person owner = server.teacher(Backends.unique("school"));
    private final String id = owner.createDeck("Bones");
    private final Deck deck = decks.find(owner.school(), id).orElseThrow();
    private final List<CardText> texts =
            IntStream.range(0, SIZE).mapToObj(i -> new CardText("q" + i, "a", List.of())).toList();

    private CardBatches batches(Decks decks, Cards cards) {
        return new CardBatches(
                decks,
                cards,
                server.bean(CardCounters.class),
                server.bean(OpenImports.class),
                server.bean(Room.class),
                server.bean(Ids.class),
                clock);
    }

    private void sweepLater() {
        var later = Clock.offset(clock, SweepImports.PATIENCE.plus(Duration.ofMinutes(1)));
        new SweepImports(
                        server.bean(OpenImports.class),
                        decks,
                        cards,
                        server.bean(Room.class),
                        later)
                .sweep();
    }

    private long seen() {
        var listed = owner.get("/api/decks/" + id + "/cards").ok().json().path("items").size();
        assertThat(owner.get("/api/decks/" + id).ok().number("cardCount")).isEqualTo(listed);
        return listed;
    }

    @Nested
    class BeforeTheCommit {
        @ParameterizedTest
        @ValueSource(ints = {0, 1, 20, 39, 40})
        void nothing_is_visible_and_the_leftovers_are_swept(int written) {
            var dying =
                    Steps.replacing(
                            Cards.class,
                            cards,
                            "insertUnpublished",
                            (real, arguments) -> {
                                @SuppressWarnings("unchecked")
                                var all = (List<engram.deck.card.model.Card>) arguments[0];
                                if (written > 0) real.insertUnpublished(all.subList(0, written));
                                throw new Steps.Crash();
                            });

            assertThatThrownBy(() -> batches(decks, dying).add(deck, texts))
                    .isInstanceOf(Steps.Crash.class);

            assertThat(seen()).isZero();
            assertThat(cards.places(owner.school(), id)).hasSize(written);
            sweepLater();
            assertThat(cards.places(owner.school(), id)).isEmpty();
            assertThat(seen()).isZero();
        }

        @Test
        void a_crash_right_before_the_commit_leaves_nothing_visible() {
            var dying =
                    Steps.replacing(
                            Decks.class,
                            decks,
                            "replace",
                            (_, _) -> {
                                throw new Steps.Crash();
                            });

            assertThatThrownBy(() -> batches(dying, cards).add(deck, texts))
                    .isInstanceOf(Steps.Crash.class);

            assertThat(seen()).isZero();
        }

        @Test
        void a_batch_so_slow_that_it_was_swept_cannot_commit_any_more() {
            var slow =
                    Steps.replacing(
                            Cards.class,
                            cards,
                            "insertUnpublished",
                            (real, arguments) -> {
                                @SuppressWarnings("unchecked")
                                var all = (List<engram.deck.card.model.Card>) arguments[0];
                                real.insertUnpublished(all);
                                sweepLater();
                                return null;
                            });

            assertThat(batches(decks, slow).add(deck, texts)).isInstanceOf(Outcome.Clash.class);
            assertThat(seen()).isZero();
            assertThat(cards.places(owner.school(), id)).isEmpty();
        }

        @Test
        void a_swept_import_of_a_new_deck_leaves_no_deck() {
            var hidden =
                    Deck.createHidden(
                            owner.school(), "hidden", owner.id(), deck.text(), clock.instant());
            decks.insert(hidden);
            var slow =
                    Steps.replacing(
                            Cards.class,
                            cards,
                            "insertUnpublished",
                            (real, arguments) -> {
                                @SuppressWarnings("unchecked")
                                var all = (List<engram.deck.card.model.Card>) arguments[0];
                                real.insertUnpublished(all);
                                owner.get("/api/decks/hidden").problem(404, "not-found");
                                sweepLater();
                                return null;
                            });

            assertThat(batches(decks, slow).add(hidden, texts)).isInstanceOf(Outcome.Missing.class);
            assertThat(decks.find(owner.school(), "hidden")).isEmpty();
            assertThat(cards.places(owner.school(), "hidden")).isEmpty();
        }
    }

    @Nested
    class AfterTheCommit {
        @Test
        void all_are_visible_and_stay_so() {
            var dying =
                    Steps.replacing(
                            Decks.class,
                            decks,
                            "replace",
                            (real, arguments) -> {
                                real.replace((Deck) arguments[0]);
                                throw new Steps.Crash();
                            });

            assertThatThrownBy(() -> batches(dying, cards).add(deck, texts))
                    .isInstanceOf(Steps.Crash.class);

            org.awaitility.Awaitility.await()
                    .untilAsserted(() -> assertThat(seen()).isEqualTo(SIZE));
            sweepLater();
            assertThat(seen()).isEqualTo(SIZE);
        }

        @Test
        void a_change_of_the_deck_in_between_does_not_get_lost() {
            var busy =
                    Steps.replacing(
                            Cards.class,
                            cards,
                            "insertUnpublished",
                            (real, arguments) -> {
                                @SuppressWarnings("unchecked")
                                var all = (List<engram.deck.card.model.Card>) arguments[0];
                                real.insertUnpublished(all);
                                owner.patch("/api/decks/" + id, 1, "{\"title\":\"New\"}").ok();
                                return null;
                            });

            assertThat(batches(decks, busy).add(deck, texts)).isInstanceOf(Outcome.Done.class);
            assertThat(owner.get("/api/decks/" + id).text("title")).isEqualTo("New");
            assertThat(seen()).isEqualTo(SIZE);
        }
    }
}
