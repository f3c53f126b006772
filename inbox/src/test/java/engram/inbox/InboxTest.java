package engram.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import engram.backends.Backends;
import engram.ground.Kafka;
import engram.ground.ProcessEnd;
import engram.ground.Topic;
import engram.ground.Topics;
import engram.outbox.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole inbox, over a real broker and store. */
class InboxTest {
    private static final MongoClient CLIENT = MongoClients.create(Backends.get().mongo());

    private final MongoDatabase views = CLIENT.getDatabase(Backends.unique("views"));
    private final Kafka kafka = new Kafka(Backends.get().kafka(), 6, (short) 1);
    private final Topics topics = new Topics(kafka);
    private final String topic = Backends.unique("things");
    private final String service = Backends.unique("service");
    private final DeadLetters deadLetters = new DeadLetters(topics, kafka);
    private final Set<String> tailed = ConcurrentHashMap.newKeySet();
    private final List<Message> published = new ArrayList<>();
    private final List<Integer> ends = new CopyOnWriteArrayList<>();
    private volatile boolean storeIsDown;
    private volatile boolean isBroken;
    private volatile @Nullable CompletableFuture<Void> hangs;
    private int readers = 1;
    private @Nullable Inbox inbox;

    private final class Names implements Fold<String> {
        @Override
        public String name() {
            return "names";
        }

        @Override
        public Set<String> topics() {
            return Set.of(topic);
        }

        @Override
        public int readers() {
            return readers;
        }

        @Override
        public String decode(Received received) {
            if (received.value()[0] != '{') throw new IllegalArgumentException("not JSON");
            return received.key().getLast();
        }

        @Override
        public List<Message> apply(List<String> batch) {
            if (storeIsDown) throw new MongoException("the store is down");
            if (isBroken) throw new NoClassDefFoundError("what the fold needs");
            if (hangs != null) hangs.join();
            Views.update(
                    views.getCollection("names"),
                    batch,
                    (_, before) -> before.orElseGet(Document::new));
            return List.of();
        }

        @Override
        public void reset() {
            views.getCollection("names").drop();
        }
    }

    private final class Listener implements Tail<String> {
        @Override
        public String topic() {
            return topic;
        }

        @Override
        public Duration lookBack() {
            return Duration.ofMinutes(5);
        }

        @Override
        public String decode(Received received) {
            return received.key().getLast();
        }

        @Override
        public void accept(String event) {
            tailed.add(event);
        }
    }

    private Inbox start() throws InterruptedException {
        var generations = new Generations(views, Clock.systemUTC());
        var started =
                new Inbox(
                        service,
                        List.of(new Names()),
                        List.of(new Listener()),
                        generations,
                        deadLetters,
                        messages -> {
                            published.addAll(messages);
                            return CompletableFuture.completedFuture(null);
                        },
                        topics,
                        kafka,
                        Clock.systemUTC(),
                        new Progress(),
                        new ProcessEnd(ends::add));
        started.start();
        inbox = started;
        return started;
    }

    private void send(ConsumerRecord<byte[], byte[]> made) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        kafka.clientConfig(Map.of()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    topic,
                                    made.partition(),
                                    made.key(),
                                    made.value(),
                                    made.headers()))
                    .get();
        }
    }

    private void send(String name) throws Exception {
        send(Records.record(topic, Math.floorMod(name.hashCode(), 3), 0, "s/" + name, name, "{}"));
    }

    private Set<String> folded() {
        return views
                .getCollection("names")
                .find()
                .map(each -> each.getString("_id"))
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.toSet());
    }

    private static void eventually(Runnable check) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).untilAsserted(check::run);
    }

    private void eventuallyReady(Inbox started) {
        eventually(() -> assertThat(started.behind()).isEmpty());
    }

    @BeforeEach
    void createTopic() {
        topics.create(List.of(new Topic(topic, 3, Map.of())));
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (inbox != null) inbox.stop();
        deadLetters.close();
    }

    @Test
    void it_is_ready_only_past_what_was_there_and_goes_on_from_its_commits() throws Exception {
        for (var name : List.of("a", "b", "c", "d")) send(name);
        storeIsDown = true;
        var first = start();
        eventually(() -> assertThat(tailed).contains("a", "b", "c", "d"));
        assertThat(first.behind()).contains("names");
        storeIsDown = false;
        eventuallyReady(first);
        assertThat(folded()).containsExactlyInAnyOrder("a", "b", "c", "d");
        first.stop();
        views.getCollection("names").deleteOne(new Document("_id", "a"));
        eventuallyReady(start());
        assertThat(folded()).as("read from the commits on").doesNotContain("a");
    }

    @Test
    void several_readers_share_the_partitions_and_go_on_from_each_others_commits()
            throws Exception {
        readers = 3;
        for (var name : List.of("a", "b", "c", "d")) send(name);
        var first = start();
        eventuallyReady(first);
        assertThat(folded()).containsExactlyInAnyOrder("a", "b", "c", "d");
        first.stop();
        send("e");
        readers = 2;
        eventuallyReady(start());
        assertThat(folded()).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }

    @Test
    void a_view_that_was_dropped_comes_back_from_the_start() throws Exception {
        for (var name : List.of("a", "b")) send(name);
        var first = start();
        eventuallyReady(first);
        first.stop();
        views.drop();
        eventuallyReady(start());
        assertThat(folded()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_fold_that_dies_ends_the_process() throws Exception {
        isBroken = true;
        send("a");
        start();
        eventually(() -> assertThat(ends).containsExactly(70));
    }

    @Test
    void what_fails_while_it_stops_ends_no_process() throws Exception {
        eventuallyReady(start());
        inbox.stop();
        assertThat(ends).isEmpty();
    }

    @Test
    void a_fold_that_hangs_stands_still_and_one_whose_store_is_away_does_not() throws Exception {
        storeIsDown = true;
        send("a");
        var started = start();
        var turn = Duration.ofSeconds(20);
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(30))
                .until(() -> started.stalledFor(turn).isEmpty());
        hangs = new CompletableFuture<>();
        storeIsDown = false;
        eventually(() -> assertThat(started.stalledFor(Duration.ofSeconds(8))).contains("names"));
        hangs.complete(null);
        eventually(() -> assertThat(started.stalledFor(Duration.ofSeconds(8))).isEmpty());
    }

    @Test
    void poison_is_put_aside_and_stops_nothing() throws Exception {
        var poison = Records.record(topic, 0, 0, "s/poison", "p", "bytes");
        send(poison);
        send(Records.record(topic, 0, 0, "s/after", "a", "{}"));
        eventuallyReady(start());
        assertThat(folded()).containsExactly("after");
        var group =
                service
                        + ".names."
                        + views.getCollection("folds").find().first().getString("generation");
        var letter = only(topic + "." + group + ".dlq");
        assertThat(letter.key()).isEqualTo(poison.key());
        assertThat(letter.value()).isEqualTo(poison.value());
        assertThat(header(letter, "id")).isEqualTo("p");
        assertThat(header(letter, "dlq-reason")).contains("not JSON");
        assertThat(header(letter, "dlq-partition")).isEqualTo("0");
        assertThat(header(letter, "dlq-offset")).isEqualTo("0");
    }

    private static String header(ConsumerRecord<byte[], byte[]> each, String name) {
        return new String(each.headers().lastHeader(name).value(), UTF_8);
    }

    private ConsumerRecord<byte[], byte[]> only(String name) {
        var read = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(
                        kafka.clientConfig(Map.of()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            var partition = List.of(new TopicPartition(name, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            eventually(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
                assertThat(read).hasSize(1);
            });
        }
        return read.getFirst();
    }
}
