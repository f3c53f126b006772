package engram.review.facts;

import static org.assertj.core.api.Assertions.assertThat;

import engram.outbox.Message;
import engram.outbox.Publisher;
import engram.review.RecordedMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void facts_are_sent_in_their_order() {
        var broker = new RecordedMessages();

        assertThat(new Facts(broker, SHORT).write(List.of(fact("a"), fact("b"))))
                .containsExactly(true, true);
        assertThat(broker.all()).extracting(Message::id).containsExactly("a", "b");
    }

    @Test
    void each_is_told_for_itself() {
        var broker = new RecordedMessages(message -> !message.id().equals("b"));

        assertThat(new Facts(broker, SHORT).write(List.of(fact("a"), fact("b"), fact("c"))))
                .containsExactly(true, false, true);
    }

    @Test
    void no_facts_need_no_broker() {
        assertThat(new Facts(_ -> new CompletableFuture<>(), SHORT).write(List.of())).isEmpty();
    }

    @Nested
    class A_broker_that_cannot_be_reached {

        @Test
        void fails_the_fact_that_it_refuses() {
            Publisher refusing =
                    _ -> CompletableFuture.failedFuture(new IllegalStateException("no leader"));

            assertThat(new Facts(refusing, SHORT).write(fact("a"))).isFalse();
        }

        @Test
        void fails_all_if_the_producer_throws() {
            Publisher broken =
                    _ -> {
                        throw new IllegalStateException("closed");
                    };

            assertThat(new Facts(broken, SHORT).write(List.of(fact("a"), fact("b"))))
                    .containsExactly(false, false);
        }

        @Test
        void holds_nobody_for_longer_than_the_patience_lasts() throws InterruptedException {
            var reachable = new CountDownLatch(1);
            var broker = new RecordedMessages();
            var done = new CountDownLatch(1);
            Publisher blocking =
                    messages -> {
                        try {
                            reachable.await();
                            return broker.publish(messages);
                        } catch (InterruptedException interrupted) {
                            return CompletableFuture.failedFuture(interrupted);
                        } finally {
                            done.countDown();
                        }
                    };

            var written = new Facts(blocking, SHORT).write(List.of(fact("a"), fact("b")));

            assertThat(written).containsExactly(false, false);
            reachable.countDown();
            done.await();
            assertThat(broker.all()).extracting(Message::id).doesNotContain("b");
        }
    }

    private static Message fact(String id) {
        return new Message("topic", "key", "route", id, "Type", 1, "school", Instant.EPOCH, "{}");
    }
}
