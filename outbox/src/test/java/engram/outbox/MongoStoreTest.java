package engram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoStoreTest extends StoreContract {
    @Override
    Store empty() {
        return new MongoStore(Owned.database());
    }

    @Test
    void of_writers_that_read_the_same_version_one_wins() throws Exception {
        var store = empty();
        store.insert("decks", new Document("_id", "d1").append("version", 0L));
        var writers = new ArrayList<Callable<Integer>>();
        for (int writer = 0; writer < 8; writer++) {
            var name = writer;
            writers.add(() -> {
                var won = 0;
                for (long version = 0; version < 20; version++) {
                    var next = new Document("_id", "d1").append("version", version + 1);
                    if (store.replace("decks", next.append("by", name), version)) won++;
                }
                return won;
            });
        }
        var won = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(writers)) won += each.get();
        }
        assertThat((long) won)
                .isEqualTo(store.find("decks", "d1").orElseThrow().getLong("version"));
    }
}
