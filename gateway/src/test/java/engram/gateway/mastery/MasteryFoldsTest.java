package engram.gateway.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import engram.gateway.Examples;
import engram.gateway.Stores;
import engram.gateway.mastery.model.Held;
import engram.gateway.mastery.model.Phase;
import engram.inbox.Erased;
import engram.inbox.Fold;
import engram.inbox.Received;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MasteryFoldsTest {
    private final List<Object> told = new ArrayList<>();
    private final ChangeWatcher watcher =
            new ChangeWatcher() {
                @Override
                public List<Message> remembered(Collection<Remembered> memories) {
                    told.addAll(memories);
                    return List.of();
                }

                @Override
                public List<Message> studied(Collection<Studied> sessions) {
                    throw new AssertionError("no fold of mastery reads sessions");
                }

                @Override
                public List<Message> edited(Collection<Edited> decks) {
                    told.addAll(decks);
                    return List.of();
                }
            };

    private <E> void take(Fold<E> fold, View view, List<Received> records) {
        try {
            var batch = new ArrayList<E>();
            for (var each : records) batch.add(fold.decode(each));
            fold.apply(view, batch).messages(view);
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Received memory(String learner, String card, long version) {
        return Examples.of(
                "scheduler.memory.v1",
                "MemoryState",
                version,
                "s/" + learner + "/" + card,
                ("{'deck':'d','phase':'REVIEW','stability':%d,'decay':0.2,"
                                + "'due':'2026-11-20T12:00:00Z','lastDay':'2026-11-10',"
                                + "'lastRating':3,'spaced':[]}")
                        .formatted(version));
    }

    private static Received card(String card, long version) {
        return Examples.of(
                "deck.cards.v1",
                "CardState",
                version,
                "s/d/" + card,
                "{'draft':%s,'deleted':%s}".formatted(version % 2 == 0, version % 3 == 0));
    }

    private static Received marks(String learner, long version) {
        return Examples.of(
                "scheduler.marks.v1",
                "MarksState",
                version,
                "s/" + learner + "/d",
                "{'suspended':['k%d'],'buried':[{'card':'b','until':'2026-11-2%dT04:00:00Z'}]}"
                        .formatted(version, version));
    }

    @Provide
    Arbitrary<List<Received>> marks() {
        return Combinators.combine(Arbitraries.of("ada", "bob"), Arbitraries.longs().between(1, 4))
                .as(MasteryFoldsTest::marks)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Received>> memories() {
        return Combinators.combine(
                        Arbitraries.of("ada", "bob"),
                        Arbitraries.of("k1", "k2"),
                        Arbitraries.longs().between(1, 4))
                .as(MasteryFoldsTest::memory)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Received>> cards() {
        return Combinators.combine(Arbitraries.of("k1", "k2"), Arbitraries.longs().between(1, 6))
                .as(MasteryFoldsTest::card)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property(tries = 40)
    void Any_order_and_any_duplicates_of_memories_give_the_same_view(
            @ForAll("memories") List<Received> records, @ForAll Random random) {
        var once = Stores.fresh();
        var shuffled = Stores.fresh();
        take(new MemoryFold(ObjectMapper.getDefault(), watcher), once, records);
        for (var each : mixed(records, random))
            take(new MemoryFold(ObjectMapper.getDefault(), watcher), shuffled, List.of(each));
        assertThat(Stores.dump(shuffled)).isEqualTo(Stores.dump(once));
        once.database().drop();
        shuffled.database().drop();
    }

    @Property(tries = 40)
    void Any_order_and_any_duplicates_of_cards_give_the_same_view(
            @ForAll("cards") List<Received> records, @ForAll Random random) {
        var once = Stores.fresh();
        var shuffled = Stores.fresh();
        take(new CardFold(ObjectMapper.getDefault(), watcher), once, records);
        for (var each : mixed(records, random))
            take(new CardFold(ObjectMapper.getDefault(), watcher), shuffled, List.of(each));
        assertThat(Stores.dump(shuffled)).isEqualTo(Stores.dump(once));
        once.database().drop();
        shuffled.database().drop();
    }

    @Property(tries = 40)
    void Any_order_and_any_duplicates_of_marks_give_the_same_view(
            @ForAll("marks") List<Received> records, @ForAll Random random) {
        var once = Stores.fresh();
        var shuffled = Stores.fresh();
        take(new MarkFold(ObjectMapper.getDefault()), once, records);
        for (var each : mixed(records, random))
            take(new MarkFold(ObjectMapper.getDefault()), shuffled, List.of(each));
        assertThat(Stores.dump(shuffled)).isEqualTo(Stores.dump(once));
        once.database().drop();
        shuffled.database().drop();
    }

    @Nested
    class Marks_of_a_learner {
        private final View views = Stores.fresh();
        private final MarkFold fold = new MarkFold(ObjectMapper.getDefault());
        private final Marks marks = new Marks(LiveViews.fixed(views));

        @Test
        void are_the_newest_of_each_deck_and_nobody_elses() {
            take(fold, views, List.of(marks("ada", 2), marks("ada", 1)));
            take(fold, views, List.of(marks("ada", 1)));
            var until = Instant.parse("2026-11-22T04:00:00Z");
            assertThat(marks.ofDecks("s", "ada", List.of("d", "e")))
                    .isEqualTo(Map.of("d", new Held(Set.of("k2"), Map.of("b", until))));
            assertThat(marks.ofDecks("s", "bob", List.of("d"))).isEmpty();
            assertThat(marks.ofDecks("t", "ada", List.of("d"))).isEmpty();
        }

        @Test
        void are_gone_when_their_key_is_ended() {
            take(fold, views, List.of(marks("ada", 2), marks("bob", 1)));
            fold.erase(views, List.of(new Erased("scheduler.marks.v1", List.of("s", "ada", "d"))));
            assertThat(marks.ofDecks("s", "ada", List.of("d"))).isEmpty();
            assertThat(marks.ofDecks("s", "bob", List.of("d"))).isNotEmpty();
        }
    }

    private static List<Received> mixed(List<Received> records, Random random) {
        var again = new ArrayList<>(records);
        for (var each : records) if (random.nextBoolean()) again.add(each);
        Collections.shuffle(again, random);
        return again;
    }

    @Nested
    class A_batch {
        @Test
        void tells_of_every_document_it_touched_even_if_nothing_changed() {
            var views = Stores.fresh();
            var fold = new MemoryFold(ObjectMapper.getDefault(), watcher);
            take(fold, views, List.of(memory("ada", "k1", 2), memory("ada", "k2", 3)));
            take(fold, views, List.of(memory("ada", "k1", 1)));
            assertThat(told)
                    .extracting("learner", "version")
                    .containsExactly(tuple("ada", 1L), tuple("ada", 1L));
        }

        @Test
        void tells_nobody_while_its_view_is_built() throws Exception {
            var fold = new MemoryFold(ObjectMapper.getDefault(), watcher);
            var state = fold.decode(memory("ada", "k1", 2));
            var _ = fold.apply(Stores.fresh(), List.of(state));
            assertThat(told).isEmpty();
        }
    }

    @Nested
    class A_key_that_is_ended {
        private final View views = Stores.fresh();

        @Test
        void takes_the_memory_of_its_card_along_in_whatever_deck() {
            var fold = new MemoryFold(ObjectMapper.getDefault(), watcher);
            take(fold, views, List.of(memory("ada", "k1", 2), memory("ada", "k2", 3)));
            take(fold, views, List.of(memory("bob", "k1", 2)));
            fold.erase(
                    views, List.of(new Erased("scheduler.memory.v1", List.of("s", "ada", "k1"))));
            assertThat(cardsOf("memory", "s:ada:d")).containsOnlyKeys("k2");
            assertThat(cardsOf("memory", "s:bob:d")).containsOnlyKeys("k1");
        }

        @Test
        void takes_the_card_or_the_deck_along_and_nothing_else() {
            var fold = new CardFold(ObjectMapper.getDefault(), watcher);
            var deck = Examples.of("deck.decks.v1", "DeckState", 1, "s/d", "{'deleted':true}");
            take(fold, views, List.of(deck, card("k1", 1), card("k2", 1)));
            fold.erase(
                    views,
                    List.of(
                            new Erased("deck.cards.v1", List.of("s", "d", "k1")),
                            new Erased("deck.decks.v1", List.of("s", "d"))));
            assertThat(cardsOf("cards", "s:d")).containsOnlyKeys("k2");
            assertThat(views.collection("cards").find().first()).doesNotContainKey("deck");
        }

        private Document cardsOf(String collection, String id) {
            var found = views.collection(collection).find(new Document("_id", id)).first();
            return found == null ? new Document() : found.get("cards", Document.class);
        }
    }

    @Nested
    class The_producers_examples {
        private final MemoryFold memories = new MemoryFold(ObjectMapper.getDefault(), watcher);
        private final CardFold cards = new CardFold(ObjectMapper.getDefault(), watcher);

        private MemoryFold.Value memory(String example) throws Exception {
            return memories.decode(
                            Examples.received(
                                    "scheduler-service",
                                    example,
                                    "scheduler.memory.v1",
                                    "MemoryState",
                                    1_000_001,
                                    "school/ada/card"))
                    .value();
        }

        @Test
        void of_memory_are_understood() throws Exception {
            assertThat(memory("MemoryState").phase()).isEqualTo(Phase.REVIEW);
            assertThat(memory("MemoryState").stability()).isPositive();
            assertThat(memory("MemoryState-learning").phase()).isEqualTo(Phase.LEARNING);
            assertThat(memory("MemoryState-undone").phase()).isEqualTo(Phase.NEW);
        }

        @Test
        void of_marks_are_understood() throws Exception {
            var fold = new MarkFold(ObjectMapper.getDefault());
            for (var example : List.of("MarksState", "MarksState-cleared")) {
                var state =
                        fold.decode(
                                Examples.received(
                                        "scheduler-service",
                                        example,
                                        "scheduler.marks.v1",
                                        "MarksState",
                                        4,
                                        "school/ada/deck"));
                int marked = example.equals("MarksState") ? 1 : 0;
                assertThat(state.id()).isEqualTo("school:ada:deck");
                assertThat(state.value().suspended()).hasSize(marked);
                assertThat(state.value().buried()).hasSize(marked);
            }
        }

        @Test
        void of_decks_and_cards_are_understood() throws Exception {
            var card =
                    cards.decode(
                            Examples.received(
                                    "deck-service",
                                    "CardState",
                                    "deck.cards.v1",
                                    "CardState",
                                    2,
                                    "school/deck/card"));
            assertThat(card.card()).isEqualTo("card");
            assertThat(card.draft()).isFalse();
            var deck =
                    cards.decode(
                            Examples.received(
                                    "deck-service",
                                    "DeckState",
                                    "deck.decks.v1",
                                    "DeckState",
                                    3,
                                    "school/deck"));
            assertThat(deck.card()).isNull();
        }

        @Test
        void that_make_no_sense_are_refused() {
            var poison =
                    Examples.of(
                            "scheduler.memory.v1", "MemoryState", 1, "s/l/c", "{'phase':'ODD'}");
            assertThatThrownBy(() -> memories.decode(poison)).isInstanceOf(Exception.class);
        }
    }
}
