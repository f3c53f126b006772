package engram.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import engram.backends.Backends;
import engram.outbox.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class GenerationsTest {
    private final MongoDatabase views =
            MongoClients.create(Backends.get().mongo()).getDatabase(Backends.unique("views"));
    private final AtomicInteger resets = new AtomicInteger();
    private int layout = 1;
    private final Fold<String> fold =
            new Fold<>() {
                @Override
                public String name() {
                    return "names";
                }

                @Override
                public Set<String> topics() {
                    return Set.of();
                }

                @Override
                public String decode(Received received) {
                    return received.id();
                }

                @Override
                public List<Message> apply(List<String> batch) {
                    return List.of();
                }

                @Override
                public int layout() {
                    return layout;
                }

                @Override
                public void reset() {
                    resets.incrementAndGet();
                }
            };

    private String generation(Clock clock) throws InterruptedException {
        return new Generations(views, clock).of(fold);
    }

    @Test
    void replicas_that_start_together_empty_the_view_once_and_share_its_generation()
            throws Exception {
        Callable<String> start = () -> generation(Clock.systemUTC());
        var seen = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var each : threads.invokeAll(new ArrayList<>(Collections.nCopies(6, start))))
                seen.add(each.get());
        }
        assertThat(seen).hasSize(1);
        assertThat(resets).hasValue(1);
    }

    @Test
    void a_dropped_view_gets_a_new_one() throws Exception {
        var first = generation(Clock.systemUTC());
        assertThat(generation(Clock.systemUTC())).isEqualTo(first);
        views.drop();
        assertThat(generation(Clock.systemUTC())).isNotEqualTo(first);
        assertThat(resets).hasValue(2);
    }

    @Test
    void a_view_of_another_layout_is_emptied_once_and_gets_a_new_one() throws Exception {
        var first = generation(Clock.systemUTC());
        layout = 2;
        var second = generation(Clock.systemUTC());
        assertThat(second).isNotEqualTo(first);
        assertThat(generation(Clock.systemUTC())).isEqualTo(second);
        assertThat(resets).hasValue(2);
    }

    @Test
    void one_whose_maker_died_while_emptying_is_replaced() throws Exception {
        generation(Clock.systemUTC());
        views.getCollection("folds")
                .updateOne(new Document(), new Document("$set", new Document("emptied", false)));
        generation(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
        assertThat(resets).hasValue(2);
    }
}
