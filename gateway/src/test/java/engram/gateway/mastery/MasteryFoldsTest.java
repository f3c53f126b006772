package engram.gateway.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoDatabase;
import engram.gateway.Examples;
import engram.gateway.Stores;
import engram.gateway.mastery.model.Held;
import engram.gateway.mastery.model.Phase;
import engram.inbox.Fold;
import engram.inbox.Received;
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

    private <E> void take(Fold<E> fold, List<Received> records) {
        try {
            var batch = new ArrayList<E>();
            for (var each : records) batch.add(fold.decode(each));
            fold.apply(batch);
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
        take(new MemoryFold(once, ObjectMapper.getDefault(), watcher), records);
        for (var each : mixed(records, random))
            take(new MemoryFold(shuffled, ObjectMapper.getDefault(), watcher), List.of(each));
        assertThat(Stores.dump(shuffled)).isEqualTo(Stores.dump(once));
        once.drop();
        shuffled.drop();
    }

    @Property(tries = 40)
    void Any_order_and_any_duplicates_of_cards_give_the_same_view(
            @ForAll("cards") List<Received> records, @ForAll Random random) {
        var once = Stores.fresh();
        var shuffled = Stores.fresh();
        take(new CardFold(once, ObjectMapper.getDefault(), watcher), records);
        for (var each : mixed(records, random))
            take(new CardFold(shuffled, ObjectMapper.getDefault(), watcher), List.of(each));
        assertThat(Stores.dump(shuffled)).isEqualTo(Stores.dump(once));
        once.drop();
        shuffled.drop();
    }

    @Property(tries = 40)
    void Any_order_and_any_duplicates_of_marks_give_the_same_view(
            @ForAll("marks") List<Received> records, @ForAll Random random) {
        var once = Stores.fresh();
        var shuffled = Stores.fresh();
        take(new MarkFold(once, ObjectMapper.getDefault()), records);
        for (var each : mixed(records, random))
            take(new MarkFold(shuffled, ObjectMapper.getDefault()), List.of(each));
        assertThat(Stores.dump(shuffled)).isEqualTo(Stores.dump(once));
        once.drop();
        shuffled.drop();
    }

    @Nested
    class Marks_of_a_learner {
        private final MongoDatabase views = Stores.fresh();
        private final MarkFold fold = new MarkFold(views, ObjectMapper.getDefault());
        private final Marks marks = new Marks(views);

        @Test
        void are_the_newest_of_each_deck_and_nobody_elses() {
            take(fold, List.of(marks("ada", 2), marks("ada", 1)));
            take(fold, List.of(marks("ada", 1)));
            var until = Instant.parse("2026-11-22T04:00:00Z");
            assertThat(marks.ofDecks("s", "ada", List.of("d", "e")))
                    .isEqualTo(Map.of("d", new Held(Set.of("k2"), Map.of("b", until))));
            assertThat(marks.ofDecks("s", "bob", List.of("d"))).isEmpty();
            assertThat(marks.ofDecks("t", "ada", List.of("d"))).isEmpty();
        }

        @Test
        void can_be_dropped_and_read_again() {
            take(fold, List.of(marks("ada", 2)));
            var before = Stores.dump(views);
            fold.reset();
            assertThat(Stores.dump(views)).isEmpty();
            take(fold, List.of(marks("ada", 2)));
            assertThat(Stores.dump(views)).isEqualTo(before);
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
            var fold = new MemoryFold(Stores.fresh(), ObjectMapper.getDefault(), watcher);
            take(fold, List.of(memory("ada", "k1", 2), memory("ada", "k2", 3)));
            take(fold, List.of(memory("ada", "k1", 1)));
            assertThat(told)
                    .extracting("learner", "version")
                    .containsExactly(tuple("ada", 5L), tuple("ada", 5L));
        }

        @Test
        void can_be_dropped_and_read_again() {
            var views = Stores.fresh();
            var fold = new MemoryFold(views, ObjectMapper.getDefault(), watcher);
            take(fold, List.of(memory("ada", "k1", 2)));
            var before = Stores.dump(views);
            fold.reset();
            assertThat(Stores.dump(views)).isEmpty();
            take(fold, List.of(memory("ada", "k1", 2)));
            assertThat(Stores.dump(views)).isEqualTo(before);
        }
    }

    @Nested
    class The_producers_examples {
        private final MemoryFold memories =
                new MemoryFold(Stores.fresh(), ObjectMapper.getDefault(), watcher);
        private final CardFold cards =
                new CardFold(Stores.fresh(), ObjectMapper.getDefault(), watcher);

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
            var fold = new MarkFold(Stores.fresh(), ObjectMapper.getDefault());
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
