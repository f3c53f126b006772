package engram.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import engram.inbox.view.Generation;
import engram.inbox.view.View;
import engram.outbox.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final ParkedInMemory parked = new ParkedInMemory();
    private final List<List<Batch.Letter>> aside = new ArrayList<>();
    private final List<Message> published = new ArrayList<>();
    private final Set<String> folded = new TreeSet<>();
    private final List<String> ended = new ArrayList<>();
    private final Counts counts = new Counts();
    private RuntimeException refusal = new IllegalStateException("a bug");
    private String refused = "x";
    private boolean isLive = true;
    private boolean storeWrites = true;
    private final Batch<String> batch =
            new Batch<>(
                    new Words(),
                    new Batch.Into(
                            new Nowhere(),
                            () -> Optional.of((View) new Nowhere()).filter(_ -> isLive),
                            parked),
                    messages -> {
                        if (messages.stream().anyMatch(each -> each.key().endsWith("large")))
                            return CompletableFuture.failedFuture(
                                    new RecordTooLargeException("2 MB"));
                        published.addAll(messages);
                        return CompletableFuture.completedFuture(null);
                    },
                    aside::add,
                    new Faults(() -> storeWrites, () -> true),
                    counts);

    private record Nowhere() implements View {
        @Override
        public Generation generation() {
            return new Generation("g", 1, 0);
        }

        @Override
        public MongoDatabase database() {
            throw new UnsupportedOperationException("there is none");
        }
    }

    /** Takes the words that do not end with what is refused. */
    private final class Words implements Fold<String> {
        @Override
        public String name() {
            return "words";
        }

        @Override
        public Set<String> topics() {
            return Set.of("t", "facts");
        }

        @Override
        public Set<String> erasable() {
            return Set.of("t");
        }

        @Override
        public String decode(Received received) {
            var word = new String(received.value(), UTF_8);
            if (word.equals("?")) throw new IllegalArgumentException("no word");
            return received.key().getLast() + "=" + word;
        }

        @Override
        public Follows apply(View view, List<String> batch) {
            if (batch.stream().anyMatch(word -> word.endsWith(refused))) throw refusal;
            folded.addAll(batch);
            return _ -> batch.stream().map(BatchTest::message).toList();
        }

        @Override
        public Follows erase(View view, List<Erased> erased) {
            erased.forEach(each -> folded.removeIf(word -> word.startsWith(each.key().getLast())));
            erased.forEach(each -> ended.add(each.id()));
            return Follows.NOTHING;
        }
    }

    private static Message message(String word) {
        return new Message("out", word, word, word, "T", 1, "s", Instant.EPOCH, "{}");
    }

    private static ConsumerRecord<byte[], byte[]> record(int offset, String key, String word) {
        return Records.record("t", 0, offset, "s/" + key, "i" + offset, word);
    }

    @Nested
    class A_batch_that_is_taken_apart {
        @Test
        void parks_the_keys_that_cannot_be_folded_and_folds_the_others() throws Exception {
            var records =
                    IntStream.range(0, 200)
                            .mapToObj(i -> record(i, "k" + i % 20, i % 20 < 3 ? "x" : "word"))
                            .toList();

            batch.takeApart(records);

            assertThat(parked.keys()).containsOnlyKeys("t/s/k0", "t/s/k1", "t/s/k2");
            assertThat(parked.keys().get("t/s/k0")).contains("a bug");
            assertThat(parked.first("t/s/k1", 99))
                    .extracting(ConsumerRecord::offset)
                    .containsExactly(1L, 21L, 41L, 61L, 81L, 101L, 121L, 141L, 161L, 181L);
            assertThat(folded).hasSize(17);
            assertThat(aside).isEmpty();
        }

        @Test
        void parks_nothing_while_the_store_takes_no_write() {
            refusal = new MongoException(14031, "out of disk space");
            storeWrites = false;

            assertThatThrownBy(() -> batch.takeApart(List.of(record(0, "k", "x"))))
                    .isSameAs(refusal);
            assertThat(parked.keys()).isEmpty();
        }

        @Test
        void parks_nothing_for_what_may_pass() {
            refusal = new MongoTimeoutException("no server in time");

            assertThatThrownBy(() -> batch.takeApart(List.of(record(0, "k", "x"))))
                    .isSameAs(refusal);
            assertThat(parked.keys()).isEmpty();
        }

        @Test
        void parks_a_key_whose_document_the_store_refuses_while_it_takes_others() throws Exception {
            refusal = new MongoException(10334, "the document is larger than 16 MiB");

            batch.takeApart(List.of(record(0, "large-session", "x"), record(1, "k", "word")));

            assertThat(parked.keys()).containsOnlyKeys("t/s/large-session");
            assertThat(folded).containsExactly("k=word");
        }

        @Test
        void parks_a_key_of_which_too_much_follows() throws Exception {
            batch.takeApart(List.of(record(0, "a", "large"), record(1, "b", "word")));

            assertThat(parked.keys()).containsOnlyKeys("t/s/a");
            assertThat(published).extracting(Message::key).containsExactly("b=word");
        }
    }

    @Nested
    class A_parked_key {
        private void park() throws InterruptedException {
            batch.takeApart(List.of(record(0, "a", "x"), record(1, "a", "first")));
        }

        @Test
        void has_later_records_parked_behind_it() throws Exception {
            park();
            batch.take(List.of(record(2, "a", "second"), record(3, "b", "word")));

            assertThat(parked.first("t/s/a", 9))
                    .extracting(ConsumerRecord::offset)
                    .containsExactly(0L, 1L, 2L);
            assertThat(folded).containsExactly("b=word");
        }

        @Test
        void comes_back_in_order_when_it_can_be_folded() throws Exception {
            park();
            batch.take(List.of(record(2, "a", "second")));
            assertThat(batch.repair("t/s/a")).isFalse();

            refused = "nothing";
            assertThat(batch.repair("t/s/a")).isTrue();

            assertThat(parked.keys()).isEmpty();
            assertThat(published)
                    .extracting(Message::key)
                    .containsExactly("a=x", "a=first", "a=second");
            batch.lookForParked();
            batch.take(List.of(record(3, "a", "third")));
            assertThat(folded).contains("a=third");
        }

        @Test
        void is_forgotten_with_all_it_has_when_its_owner_ends_it() throws Exception {
            park();
            batch.take(
                    List.of(
                            record(2, "a", "second"),
                            Records.ended(record(3, "a", "")),
                            record(4, "a", "anew")));

            assertThat(parked.keys()).isEmpty();
            assertThat(parked.first("t/s/a", 9)).isEmpty();
            assertThat(folded).containsExactly("a=anew");
        }
    }

    @Nested
    class A_null {
        @Test
        void ends_its_key_between_what_came_before_and_after() throws Exception {
            batch.take(
                    List.of(
                            record(0, "a", "one"),
                            Records.ended(record(1, "a", "")),
                            record(2, "a", "two")));

            assertThat(ended).containsExactly("s:a");
            assertThat(folded).containsExactly("a=two");
            assertThat(aside).isEmpty();
        }

        @Test
        void of_facts_is_counted_and_changes_nothing() throws Exception {
            var made = Records.record("facts", 0, 0, "s/a", "i", "");
            batch.take(List.of(Records.ended(made)));

            assertThat(ended).isEmpty();
            assertThat(aside).isEmpty();
            assertThat(counts.ignoredNulls.sum()).isEqualTo(1);
        }
    }

    @Test
    void what_follows_is_not_told_while_the_view_is_not_live() throws Exception {
        isLive = false;
        batch.take(List.of(record(0, "a", "one")));
        assertThat(folded).containsExactly("a=one");
        assertThat(published).isEmpty();
    }

    @Nested
    class A_producer {
        private List<ConsumerRecord<byte[], byte[]>> unreadable(int from, int to) {
            return IntStream.range(from, to).mapToObj(i -> record(i, "k" + i, "?")).toList();
        }

        @Test
        void of_which_nothing_can_be_read_empties_no_topic() throws Exception {
            batch.take(unreadable(0, 99));
            assertThatThrownBy(() -> batch.take(unreadable(99, 100)))
                    .isInstanceOf(Refused.Alarm.class)
                    .hasMessageContaining("100 records of t")
                    .hasMessageContaining("no word");
            assertThat(aside).hasSize(1);
            assertThat(aside.getFirst()).hasSize(99);
        }

        @Test
        void is_not_suspected_for_what_is_read_again() {
            refusal = new MongoTimeoutException("no server in time");
            var records = new ArrayList<>(unreadable(0, 60));
            records.add(record(60, "k", "x"));
            for (int i = 0; i < 3; i++)
                assertThatThrownBy(() -> batch.take(records)).isSameAs(refusal);
        }

        @Test
        void may_send_one_that_can_be_read_in_between() throws Exception {
            batch.take(unreadable(0, 99));
            batch.take(List.of(record(99, "k", "word")));
            batch.take(unreadable(100, 199));
            assertThat(aside).hasSize(2);
        }

        @Test
        void is_let_pass_when_somebody_says_so() throws Exception {
            assertThatThrownBy(() -> batch.take(unreadable(0, 150)))
                    .isInstanceOf(Refused.Alarm.class);
            batch.letRefusedPass();
            batch.take(unreadable(0, 150));
            assertThat(aside.getFirst()).hasSize(150);
        }
    }
}
