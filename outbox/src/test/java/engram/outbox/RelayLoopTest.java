package engram.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import engram.backends.Backends;
import engram.ground.Kafka;
import engram.ground.ProcessEnd;
import engram.ground.Topic;
import engram.ground.Topics;
import engram.tasks.lease.Leases;
import engram.tasks.mark.Marks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The whole outbox, over a real broker and store. */
class RelayLoopTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final MongoDatabase owned = Owned.database();
    private final MongoStore store = new MongoStore(owned);
    private final Marks marks = new Marked().marks(owned);
    private final Kafka kafka = new Kafka(Backends.get().kafka(), 6, (short) 1);
    private final Topics topics = new Topics(kafka);
    private final String topic = Backends.unique("deck.decks");
    private final KafkaPublisher publisher = new KafkaPublisher(kafka);
    private final List<Integer> ends = new CopyOnWriteArrayList<>();
    private final RelayLoop loop = loop("one", publisher);
    private final Aggregates aggregates = new Aggregates(store, marks, loop);

    private RelayLoop loop(String instance, Publisher to) {
        Published decks =
                new Published() {
                    @Override
                    public String collection() {
                        return "decks";
                    }

                    @Override
                    public List<Message> messages(Document deck) {
                        var key = "s/" + deck.getString("_id");
                        var version = deck.getLong("version");
                        var id = key + "/" + version;
                        return List.of(
                                new Message(
                                        topic,
                                        key,
                                        key,
                                        id,
                                        "T",
                                        version,
                                        "s",
                                        Instant.EPOCH,
                                        "{}"));
                    }
                };
        var clock = Clock.systemUTC();
        return new RelayLoop(
                store,
                marks,
                to,
                List.of(decks),
                new Leases(owned, instance, clock),
                topics,
                new ProcessEnd(ends::add),
                clock);
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
        loop.stop();
        publisher.close();
    }

    @Nested
    class While_the_relay_runs {
        @Test
        void a_change_is_in_its_topic_when_the_wait_for_it_ends() {
            loop.start();
            aggregates.insert("decks", deck("d", 1));
            aggregates.replace("decks", deck("d", 2), 1);
            aggregates.awaitPublished("decks", "d", LIMIT);
            var read = Read.all(kafka, topic, 1);
            assertThat(Read.header(read.getLast(), "version")).isEqualTo("2");
            assertThat(marks.read("", 1)).isEmpty();
        }

        @Test
        void a_stale_write_stores_nothing() {
            loop.start();
            aggregates.insert("decks", deck("d", 1));
            assertThat(aggregates.insert("decks", deck("d", 1))).isFalse();
            assertThat(aggregates.replace("decks", deck("d", 5), 4)).isFalse();
            assertThat(aggregates.find("decks", "d")).contains(deck("d", 1));
            aggregates.awaitPublished("decks", "d", LIMIT);
        }

        @Test
        void a_version_that_is_not_the_next_is_refused() {
            assertThatThrownBy(() -> aggregates.replace("decks", deck("d", 3), 1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(marks.read("", 1)).isEmpty();
        }

        @Test
        void what_is_published_again_comes_with_the_id_that_it_had() {
            loop.start();
            aggregates.insert("decks", deck("d", 1));
            aggregates.awaitPublished("decks", "d", LIMIT);
            aggregates.republish("decks", "d");
            aggregates.awaitPublished("decks", "d", LIMIT);
            var ids = Read.all(kafka, topic, 2).stream().map(each -> Read.header(each, "id"));
            assertThat(ids.distinct()).containsExactly("s/d/1");
        }
    }

    @Nested
    class After_a_process_died {
        @Test
        void the_next_one_publishes_what_it_left_behind() {
            aggregates.insert("decks", deck("d", 1));
            loop.start();
            aggregates.awaitPublished("decks", "d", LIMIT);
            assertThat(Read.all(kafka, topic, 1)).hasSize(1);
        }

        @Test
        void a_write_that_never_came_hides_none_before_it() {
            aggregates.insert("decks", deck("d", 1));
            marks.before(Marked.key("decks", "d"), 2);
            loop.start();
            aggregates.awaitPublished("decks", "d", LIMIT);
            assertThat(Read.all(kafka, topic, 1)).hasSize(1);
        }
    }

    @Nested
    class While_the_broker_does_not_answer {
        @Test
        void the_write_stands_and_the_wait_says_that_it_is_late() throws InterruptedException {
            var silent = loop("one", _ -> CompletableFuture.failedFuture(new RuntimeException()));
            silent.start();
            var writing = new Aggregates(store, marks, silent);
            assertThat(writing.insert("decks", deck("d", 1))).isTrue();
            assertThatThrownBy(() -> writing.awaitPublished("decks", "d", Duration.ofSeconds(1)))
                    .isInstanceOf(NotPublishedException.class);
            silent.stop();
            loop.start();
            aggregates.awaitPublished("decks", "d", LIMIT);
        }
    }

    @Nested
    class That_dies {
        @Test
        void ends_the_process() {
            var broken =
                    loop(
                            "one",
                            _ -> {
                                throw new NoClassDefFoundError("what the relay needs");
                            });
            broken.start();
            new Aggregates(store, marks, broken).insert("decks", deck("d", 1));
            Awaitility.await()
                    .atMost(LIMIT)
                    .untilAsserted(() -> assertThat(ends).containsExactly(ProcessEnd.CODE));
        }
    }

    @Nested
    class With_a_mark_that_nobody_can_serve {
        @Test
        void the_others_are_served() {
            marks.before(Marked.key("a-collection-of-yesterday", "x"), 1);
            store.insert("a-collection-of-yesterday", deck("x", 1));
            aggregates.insert("decks", deck("d", 1));
            loop.start();
            aggregates.awaitPublished("decks", "d", LIMIT);
        }
    }

    @Nested
    class With_two_replicas {
        @Test
        void the_second_takes_over_as_soon_as_the_first_ends() throws InterruptedException {
            loop.start();
            aggregates.insert("decks", deck("d", 1));
            aggregates.awaitPublished("decks", "d", LIMIT);
            loop.stop();
            var second = loop("two", publisher);
            second.start();
            aggregates.insert("decks", deck("e", 1));
            new Aggregates(store, marks, second)
                    .awaitPublished("decks", "e", Duration.ofSeconds(20));
            second.stop();
        }
    }
}
