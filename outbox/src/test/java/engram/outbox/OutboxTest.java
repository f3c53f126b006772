package engram.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import engram.backends.Backends;
import engram.ground.Groups;
import engram.ground.Kafka;
import engram.ground.ProcessEnd;
import engram.ground.Topic;
import engram.ground.Topics;
import engram.ground.Trace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The whole outbox, over a real broker and store. */
class OutboxTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final MongoDatabase owned = Owned.database();
    private final MongoStore store = new MongoStore(owned);
    private final Marks marks = new MongoMarks(owned, Duration.ofMillis(500));
    private final Kafka kafka = new Kafka(Backends.get().kafka(), 6, (short) 1);
    private final Topics topics = new Topics(kafka);
    private final String topic = Backends.unique("deck.decks");
    private final String service = Backends.unique("deck-service");
    private final KafkaPublisher publisher = new KafkaPublisher(kafka);
    private final List<Integer> ends = new CopyOnWriteArrayList<>();
    private final Replica one = new Replica(publisher);

    /** One process of the service. */
    private final class Replica {
        private final OutboxLoops loops;
        private final Aggregates aggregates;

        Replica(Publisher to) {
            var dispatch = new Dispatch(marks, to, List.of(decks()));
            var sender = new Sender(dispatch);
            loops =
                    new OutboxLoops(
                            List.of(decks()),
                            sender,
                            new Sweep(marks, store, dispatch),
                            new EchoReader(
                                    new Echo(store, List.of(decks()), List.of(), Clock.systemUTC()),
                                    to,
                                    kafka,
                                    new Groups(kafka),
                                    service),
                            topics,
                            new ProcessEnd(ends::add));
            aggregates = new Aggregates(store, marks, sender);
        }
    }

    private Published decks() {
        return new Published() {
            @Override
            public String collection() {
                return "decks";
            }

            @Override
            public Optional<StateTopic> states() {
                return Optional.of(new StateTopic(topic, "T", 1));
            }

            @Override
            public List<Message> messages(Document deck) {
                var key = deck.getString("_id").replace(':', '/');
                var version = deck.getLong("version");
                var id = key + "/" + version;
                return List.of(
                        new Message(topic, key, key, id, "T", version, "s", Instant.EPOCH, "{}"));
            }
        };
    }

    private static Document deck(String id, long version) {
        return new Document("_id", id).append("version", version);
    }

    @BeforeEach
    void createTopic() {
        topics.create(List.of(new Topic(topic, 6, Map.of())));
    }

    @AfterEach
    void close() throws InterruptedException {
        one.loops.stop();
        publisher.close();
    }

    private void comesToRest() {
        Awaitility.await().atMost(LIMIT).until(() -> !marks.stands(new Id("decks", "s:d")));
    }

    @Nested
    class While_it_runs {
        @Test
        void a_change_is_in_its_topic_when_the_wait_for_it_ends() {
            one.loops.start();
            one.aggregates.insert("decks", deck("s:d", 1));
            one.aggregates.replace("decks", deck("s:d", 2), 1);
            one.aggregates.awaitPublished("decks", "s:d", LIMIT);
            var read = Read.all(kafka, topic, 1);
            assertThat(Read.header(read.getLast(), "version")).isEqualTo("2");
            comesToRest();
        }

        @Test
        void what_is_told_of_a_change_is_a_part_of_the_trace_in_which_it_was_made() {
            var trace = Trace.begun();
            one.loops.start();
            trace.run(() -> one.aggregates.insert("decks", deck("s:d", 1)));
            one.aggregates.awaitPublished("decks", "s:d", LIMIT);
            var told = Read.all(kafka, topic, 1).getFirst();
            assertThat(Read.header(told, "traceparent")).startsWith("00-" + trace.id() + "-");
        }

        @Test
        void a_stale_write_stores_nothing() {
            one.loops.start();
            one.aggregates.insert("decks", deck("s:d", 1));
            assertThat(one.aggregates.insert("decks", deck("s:d", 1))).isFalse();
            assertThat(one.aggregates.replace("decks", deck("s:d", 5), 4)).isFalse();
            assertThat(one.aggregates.find("decks", "s:d")).contains(deck("s:d", 1));
            one.aggregates.awaitPublished("decks", "s:d", LIMIT);
        }

        @Test
        void a_version_that_is_not_the_next_is_refused() {
            assertThatThrownBy(() -> one.aggregates.replace("decks", deck("s:d", 3), 1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(marks.stands(new Id("decks", "s:d"))).isFalse();
        }

        @Test
        void what_is_published_again_comes_with_the_id_that_it_had() {
            one.loops.start();
            one.aggregates.insert("decks", deck("s:d", 1));
            one.aggregates.awaitPublished("decks", "s:d", LIMIT);
            one.aggregates.republish("decks", "s:d");
            var ids = Read.all(kafka, topic, 2).stream().map(each -> Read.header(each, "id"));
            assertThat(ids.distinct()).containsExactly("s/d/1");
        }

        @Test
        void nobody_waits_for_what_is_not_there() {
            one.aggregates.awaitPublished("decks", "nothing", Duration.ZERO);
            one.aggregates.republish("decks", "nothing");
        }
    }

    @Nested
    class After_a_process_died {
        @Test
        void the_next_one_publishes_what_it_left_behind() {
            one.aggregates.insert("decks", deck("s:d", 1));
            new Replica(publisher).loops.start();
            assertThat(Read.all(kafka, topic, 1)).isNotEmpty();
            comesToRest();
        }

        @Test
        void who_waits_for_what_it_wrote_sends_it() throws InterruptedException {
            one.aggregates.insert("decks", deck("s:d", 1));
            var other = new Replica(publisher);
            other.loops.start();
            other.aggregates.awaitPublished("decks", "s:d", LIMIT);
            assertThat(Read.all(kafka, topic, 1)).isNotEmpty();
            other.loops.stop();
        }

        @Test
        void a_write_that_never_came_hides_none_before_it() {
            one.aggregates.insert("decks", deck("s:d", 1));
            marks.before(new Id("decks", "s:d"), 2);
            one.loops.start();
            assertThat(Read.all(kafka, topic, 1)).isNotEmpty();
        }
    }

    @Nested
    class While_the_broker_does_not_answer {
        @Test
        void the_write_stands_the_wait_says_that_it_is_late_and_the_sweep_sends_it()
                throws InterruptedException {
            var silent =
                    new Replica(_ -> CompletableFuture.failedFuture(new RuntimeException("away")));
            silent.loops.start();
            assertThat(silent.aggregates.insert("decks", deck("s:d", 1))).isTrue();
            assertThatThrownBy(() ->
                            silent.aggregates.awaitPublished("decks", "s:d", Duration.ofSeconds(1)))
                    .isInstanceOf(NotPublishedException.class);
            silent.loops.stop();
            one.loops.start();
            comesToRest();
            assertThat(Read.all(kafka, topic, 1)).isNotEmpty();
        }

        @Test
        void too_much_at_once_is_left_to_the_sweep_and_no_writer_waits() {
            var never = new Replica(_ -> new CompletableFuture<>());
            var sender =
                    new Sender(new Dispatch(marks, publisher, List.of(decks())), Runnable::run);
            for (int i = 0; i < 10_000; i++) sender.send(new Id("decks", "s:d"), deck("s:d", 1));
            assertThat(sender.send(new Id("decks", "s:d"), deck("s:d", 1)))
                    .isCompletedExceptionally();
            assertThat(never.aggregates.insert("decks", deck("s:e", 1))).isTrue();
        }
    }

    @Nested
    class That_dies {
        @Test
        void ends_the_process() {
            var broken =
                    new Replica(_ -> {
                        throw new NoClassDefFoundError("what the sender needs");
                    });
            broken.loops.start();
            broken.aggregates.insert("decks", deck("s:d", 1));
            Awaitility.await()
                    .atMost(LIMIT)
                    .untilAsserted(() -> assertThat(ends).contains(ProcessEnd.CODE));
        }
    }

    @Nested
    class With_a_mark_that_nobody_can_serve {
        @Test
        void the_others_are_served() {
            marks.before(new Id("a-collection-of-yesterday", "s:x"), 1);
            store.insert("a-collection-of-yesterday", deck("s:x", 1));
            one.aggregates.insert("decks", deck("s:d", 1));
            one.loops.start();
            comesToRest();
        }
    }

    @Nested
    class When_an_older_state_came_last {
        private void olderStateAppears() {
            var older = decks().messages(deck("s:d", 1)).iterator().next();
            publisher.publish(List.of(older)).join();
        }

        private void newestFollows() {
            Awaitility.await()
                    .atMost(LIMIT)
                    .untilAsserted(() ->
                            assertThat(Read.all(kafka, topic, 1))
                                    .last()
                                    .satisfies(last ->
                                            assertThat(Read.header(last, "version"))
                                                    .isEqualTo("2")));
        }

        @Test
        void the_newest_follows_it() {
            one.loops.start();
            one.aggregates.insert("decks", deck("s:d", 1));
            one.aggregates.replace("decks", deck("s:d", 2), 1);
            one.aggregates.awaitPublished("decks", "s:d", LIMIT);
            olderStateAppears();
            newestFollows();
        }

        @Test
        void while_nobody_ran_the_next_start_sends_it() throws InterruptedException {
            one.loops.start();
            one.aggregates.insert("decks", deck("s:d", 1));
            one.aggregates.replace("decks", deck("s:d", 2), 1);
            one.aggregates.awaitPublished("decks", "s:d", LIMIT);
            one.loops.stop();
            olderStateAppears();
            var other = new Replica(publisher);
            other.loops.start();
            newestFollows();
            other.loops.stop();
        }

        @Test
        void a_state_of_what_nobody_knows_does_not_hold_it_up() {
            one.loops.start();
            var foreign = new Message(topic, "s/d", "s/d", "i", "T", 1, "s", Instant.EPOCH, "{}");
            publisher.publish(List.of(foreign)).join();
            one.aggregates.insert("decks", deck("s:d", 1));
            one.aggregates.replace("decks", deck("s:d", 2), 1);
            olderStateAppears();
            newestFollows();
        }
    }

    @Nested
    class That_stops {
        @Test
        void sends_what_was_written_before() throws InterruptedException {
            one.loops.start();
            for (int i = 0; i < 50; i++) one.aggregates.insert("decks", deck("s:d" + i, 1));
            one.loops.stop();
            // Some may come twice, where the machine is slow.
            Awaitility.await()
                    .atMost(LIMIT)
                    .until(() ->
                            Read.all(kafka, topic, 50).stream().map(Read::key).distinct().count()
                                    == 50);
        }
    }
}
