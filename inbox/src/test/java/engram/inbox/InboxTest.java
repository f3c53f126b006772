package engram.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import engram.backends.Backends;
import engram.ground.Kafka;
import engram.ground.ProcessEnd;
import engram.ground.Topic;
import engram.ground.Topics;
import engram.inbox.parked.MongoParked;
import engram.inbox.view.Epochs;
import engram.inbox.view.Generation;
import engram.inbox.view.MongoPointers;
import engram.inbox.view.ReadViews;
import engram.inbox.view.View;
import engram.inbox.view.Views;
import engram.outbox.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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

    private final String name = Backends.unique("inbox");
    private final MongoDatabase views = CLIENT.getDatabase(name + "_views");
    private final MongoPointers pointers = new MongoPointers(views);
    private final ReadViews read = new ReadViews(views, pointers);
    private final Kafka kafka = new Kafka(Backends.get().kafka(), 6, (short) 1);
    private final Topics topics = new Topics(kafka);
    private final String topic = Backends.unique("things");
    private final String service = Backends.unique("service");
    private final DeadLetters deadLetters = new DeadLetters(topics, kafka);
    private final Set<String> tailed = ConcurrentHashMap.newKeySet();
    private final Pings pings = new Pings(views, kafka);
    private final List<String> published = new CopyOnWriteArrayList<>();
    private final List<Integer> ends = new CopyOnWriteArrayList<>();
    private volatile boolean storeIsDown;
    private volatile boolean isBroken;
    private volatile String refused = "nothing";
    private volatile @Nullable CompletableFuture<Void> hangs;
    private int readers = 1;
    private final List<Inbox> started = new ArrayList<>();

    private final class Names implements Fold<String> {
        private final int layout;

        Names(int layout) {
            this.layout = layout;
        }

        @Override
        public int layout() {
            return layout;
        }

        @Override
        public Set<Integer> readsLayouts() {
            return Set.of(layout - 1);
        }

        @Override
        public boolean tells() {
            return true;
        }

        @Override
        public Set<String> erasable() {
            return topics();
        }

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
        public Follows apply(View view, List<String> batch) {
            if (storeIsDown) throw new MongoTimeoutException("the store is down");
            if (isBroken) throw new NoClassDefFoundError("what the fold needs");
            if (hangs != null) hangs.join();
            for (var each : batch)
                if (each.startsWith("swollen"))
                    view.collection("names")
                            .insertOne(
                                    new Document("_id", each)
                                            .append("bytes", new byte[17 * 1024 * 1024]));
            if (batch.stream().anyMatch(each -> each.startsWith(refused)))
                throw new IllegalStateException("a bug");
            Views.update(
                    view.collection("names"),
                    batch,
                    (_, before) -> before.orElseGet(Document::new));
            return live -> messages(live, batch);
        }

        @Override
        public Follows erase(View view, List<Erased> erased) {
            Views.remove(
                    view.collection("names"),
                    erased.stream().map(each -> each.key().getLast()).toList());
            return Follows.NOTHING;
        }

        @Override
        public Optional<String> tellDifferences(View live, Optional<View> before, String after) {
            if (layout > 1)
                live.collection("names")
                        .find()
                        .forEach(each -> published.add(layout + ":" + each.getString("_id")));
            return Optional.empty();
        }

        private List<Message> messages(View live, List<String> names) {
            return names.stream()
                    .map(each ->
                            new Message(
                                    "out",
                                    each,
                                    each,
                                    each,
                                    "T",
                                    1,
                                    "s",
                                    Instant.EPOCH,
                                    live.generation().layout() + ":" + each))
                    .toList();
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

    private Inbox start() {
        return start(1, false, read);
    }

    private Inbox start(int layout, boolean rollBack, ReadViews reads) {
        var setting =
                new Inbox.Setting(
                        service,
                        rollBack,
                        views,
                        pointers,
                        reads,
                        new Epochs(CLIENT.getDatabase(name)),
                        new Sweep(service, views, pointers, kafka),
                        pings,
                        deadLetters,
                        messages -> {
                            messages.forEach(each -> published.add(each.json()));
                            return CompletableFuture.completedFuture(null);
                        },
                        kafka,
                        Clock.systemUTC(),
                        new Progress(),
                        new ProcessEnd(ends::add));
        var inbox = new Inbox(setting, List.of(new Names(layout)), List.of(new Listener()), topics);
        inbox.start();
        started.add(inbox);
        return inbox;
    }

    private Generation live() {
        return Objects.requireNonNull(pointers.find("names").live());
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
        return folded(read);
    }

    private static Set<String> folded(ReadViews reads) {
        return reads
                .of("names")
                .collection("names")
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
        for (var each : started) each.stop();
        deadLetters.close();
        pings.close();
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
        read.of("names").collection("names").deleteOne(new Document("_id", "a"));
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
    void a_view_that_was_dropped_while_nobody_ran_comes_back_from_the_start() throws Exception {
        for (var name : List.of("a", "b")) send(name);
        var first = start();
        eventuallyReady(first);
        first.stop();
        views.drop();
        eventuallyReady(start());
        assertThat(folded()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_view_that_is_dropped_under_those_who_fold_it_comes_back_by_itself() throws Exception {
        for (var name : List.of("a", "b")) send(name);
        var running = start();
        eventuallyReady(running);
        var first = live();
        views.drop();
        send("c");
        eventually(() -> assertThat(pointers.find("names").live()).isNotNull());
        eventually(() -> assertThat(live()).isNotEqualTo(first));
        eventuallyReady(running);
        eventually(() -> assertThat(folded()).containsExactlyInAnyOrder("a", "b", "c"));
        eventually(() -> assertThat(running.folds().getFirst().ready()).isTrue());
    }

    @Test
    void a_new_layout_is_built_beside_while_the_old_one_is_read_and_both_releases_go_on()
            throws Exception {
        for (var name : List.of("a", "b")) send(name);
        var old = start();
        eventuallyReady(old);
        var first = live();
        published.clear();
        refused = "c"; // holds the new one up: it cannot get through
        send("c");

        var newReads = new ReadViews(views, pointers);
        var next = start(2, false, newReads);
        eventually(() -> assertThat(next.isReady("names")).isTrue());
        assertThat(newReads.of("names").generation()).isEqualTo(first);
        assertThat(published).isEmpty();

        refused = "nothing";
        eventually(() -> assertThat(live().layout()).isEqualTo(2));
        eventually(() -> assertThat(folded(newReads)).containsExactlyInAnyOrder("a", "b", "c"));
        eventually(() -> assertThat(published).contains("2:a", "2:b", "2:c"));
        assertThat(next.behind()).doesNotContain("names");

        published.clear();
        send("d");
        eventually(() -> assertThat(folded(newReads)).contains("d"));
        eventually(() -> assertThat(folded(read)).contains("d"));
        assertThat(read.of("names").generation()).isEqualTo(first);
        eventually(() -> assertThat(published).contains("2:d"));
        assertThat(published).doesNotContain("1:d");
    }

    @Test
    void an_older_release_that_is_wanted_back_is_live_again_in_a_higher_epoch() throws Exception {
        send("a");
        var old = start();
        eventuallyReady(old);
        var first = live();
        var next = start(2, false, new ReadViews(views, pointers));
        eventually(() -> assertThat(live().layout()).isEqualTo(2));
        old.stop();
        next.stop();
        send("b");

        eventuallyReady(start());
        assertThat(live().layout()).as("only when it is wanted").isEqualTo(2);
        start(1, true, read);
        eventually(() -> assertThat(live()).isEqualTo(new Generation(first.id(), 1, 1)));
        assertThat(folded()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_rebuild_that_is_asked_for_is_made_beside() throws Exception {
        send("a");
        var running = start();
        eventuallyReady(running);
        var first = live();
        assertThat(running.rebuild("names")).isTrue();
        eventually(() -> assertThat(live()).isNotEqualTo(first));
        assertThat(running.behind()).doesNotContain("names");
        assertThat(folded()).containsExactly("a");
    }

    @Test
    void what_nobody_folds_any_more_goes_with_its_collections_and_its_group() throws Exception {
        send("a");
        var old = start();
        eventuallyReady(old);
        var first = live();
        old.stop();
        start(2, false, new ReadViews(views, pointers));
        eventually(() -> assertThat(live().layout()).isEqualTo(2));
        assertThat(collections()).anyMatch(each -> each.endsWith(first.id()));

        pointers.change("names", now -> now.expired(Instant.now().plus(Duration.ofDays(8))));

        eventually(() -> assertThat(pointers.find("names").dropped()).isEmpty());
        assertThat(collections()).noneMatch(each -> each.endsWith(first.id()));
        assertThat(groups()).doesNotContain(service + ".names." + first.id());
    }

    @Test
    void collections_of_a_generation_that_no_pointer_knows_are_swept() throws Exception {
        send("a");
        eventuallyReady(start());
        views.getCollection("names.mabc-12ef").insertOne(new Document("_id", "late"));
        new Sweep(service, views, pointers, kafka).dropOrphans();
        assertThat(collections()).doesNotContain("names.mabc-12ef");
        assertThat(folded()).containsExactly("a");
    }

    private List<String> collections() {
        return views.listCollectionNames().into(new ArrayList<>());
    }

    private List<String> groups() throws Exception {
        try (var admin = Admin.create(kafka.clientConfig(Map.of()))) {
            return admin.listGroups().all().get().stream().map(GroupListing::groupId).toList();
        }
    }

    @Test
    void a_document_too_large_for_the_store_parks_its_key_and_everything_else_goes_on()
            throws Exception {
        send(Records.record(topic, 0, 0, "s/swollen", "p", "{}"));
        send(Records.record(topic, 0, 0, "s/after", "a", "{}"));
        var running = start();
        eventuallyReady(running);
        assertThat(folded()).containsExactly("after");
        eventually(() -> assertThat(running.folds().getFirst().parked()).isEqualTo(1));
        assertThat(new MongoParked(read.of("names")).keys()).containsOnlyKeys(topic + "/s/swollen");
        assertThat(running.folds().getFirst().deadLetters()).isZero();
    }

    @Test
    void what_was_parked_comes_back_with_a_release_that_can_fold_it() throws Exception {
        refused = "broken";
        send(Records.record(topic, 0, 0, "s/broken", "p", "{}"));
        send("a");
        var first = start();
        eventuallyReady(first);
        eventually(() -> assertThat(first.folds().getFirst().parked()).isEqualTo(1));
        first.stop();
        refused = "nothing";
        var second = start();
        eventually(() -> assertThat(folded()).containsExactlyInAnyOrder("a", "broken"));
        eventually(() -> assertThat(second.folds().getFirst().parked()).isZero());
    }

    @Test
    void a_null_ends_its_key() throws Exception {
        send(Records.record(topic, 0, 0, "s/a", "a", "{}"));
        send(Records.record(topic, 0, 0, "s/b", "b", "{}"));
        var running = start();
        eventuallyReady(running);
        send(Records.ended(Records.record(topic, 0, 0, "s/a", "", "")));
        eventually(() -> assertThat(folded()).containsExactly("b"));
        assertThat(running.folds().getFirst().deadLetters()).isZero();
    }

    @Test
    void a_producer_of_which_nothing_can_be_read_stops_the_fold_until_somebody_has_looked()
            throws Exception {
        for (int i = 0; i < 120; i++) send(Records.record(topic, 0, 0, "s/bad" + i, "p", "bytes"));
        var running = start();
        eventually(() -> assertThat(running.alarms()).hasSize(1));
        assertThat(running.alarms().getFirst()).contains("could not be read");
        assertThat(running.folds().getFirst().deadLetters()).isLessThan(100);
        send(Records.record(topic, 0, 0, "s/good", "a", "{}"));
        assertThat(running.resume("names")).isTrue();
        eventuallyReady(running);
        eventually(() -> assertThat(folded()).containsExactly("good"));
        assertThat(running.alarms()).isEmpty();
    }

    @Test
    void a_topic_that_was_made_anew_stops_the_fold_instead_of_starting_it_anew() throws Exception {
        for (int i = 0; i < 5; i++) send(Records.record(topic, 0, 0, "s/a" + i, "a", "{}"));
        var running = start();
        eventuallyReady(running);
        try (var admin = Admin.create(kafka.clientConfig(Map.of()))) {
            admin.deleteRecords(
                            Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(5)))
                    .all()
                    .get();
            running.stop();
            admin.alterConsumerGroupOffsets(
                            service + ".names." + live().id(),
                            Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(2)))
                    .all()
                    .get();
        }
        var second = start();
        eventually(() -> assertThat(second.alarms()).hasSize(1));
        assertThat(second.alarms().getFirst()).contains("gone");
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
        started.getFirst().stop();
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
        var group = service + ".names." + live().id();
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
