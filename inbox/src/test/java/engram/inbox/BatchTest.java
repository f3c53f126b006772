package engram.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import engram.outbox.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class BatchTest {
    /** Takes the words that do not end with an x. */
    private static final class Words implements Fold<String> {
        @Override
        public String name() {
            return "words";
        }

        @Override
        public Set<String> topics() {
            return Set.of("t");
        }

        @Override
        public String decode(Received received) {
            return new String(received.value(), UTF_8);
        }

        @Override
        public List<Message> apply(List<String> batch) {
            if (batch.stream().anyMatch(word -> word.endsWith("x")))
                throw new IllegalStateException("not an x");
            return List.of();
        }

        @Override
        public void reset() {}
    }

    private static ConsumerRecord<byte[], byte[]> record(int offset, String word) {
        var record =
                new ConsumerRecord<>("t", 0, offset, "s/a".getBytes(UTF_8), word.getBytes(UTF_8));
        record.headers()
                .add("id", ("i" + offset).getBytes(UTF_8))
                .add("type", "Word".getBytes(UTF_8))
                .add("version", "1".getBytes(UTF_8))
                .add("school", "s".getBytes(UTF_8))
                .add("at", "2026-01-01T00:00:00Z".getBytes(UTF_8));
        return record;
    }

    @Test
    void of_a_batch_all_that_cannot_be_folded_is_put_aside_at_once() throws InterruptedException {
        var aside = new ArrayList<List<Batch.Letter>>();
        var batch =
                new Batch<>(new Words(), _ -> CompletableFuture.completedFuture(null), aside::add);
        var records =
                IntStream.range(0, 200)
                        .mapToObj(i -> record(i, i % 2 == 0 ? "x" : "word"))
                        .toList();

        batch.take(records);

        assertThat(aside).hasSize(1);
        assertThat(aside.getFirst())
                .hasSize(100)
                .allSatisfy(letter -> assertThat(letter.poison().offset() % 2).isZero());
    }
}
