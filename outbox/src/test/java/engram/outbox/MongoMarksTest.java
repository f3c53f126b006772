package engram.outbox;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class MongoMarksTest extends MarksContract {
    @Override
    Marks empty() {
        return new MongoMarks(Owned.database(), Duration.ofMillis(500));
    }

    @Override
    List<Mark> claimedAtLast(Marks marks) {
        var claimed = new ArrayList<Mark>();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(50, MILLISECONDS)
                .until(() -> claimed.addAll(marks.claim(10)));
        return claimed;
    }

    @Override
    void pass() {
        var before = System.currentTimeMillis();
        Awaitility.await()
                .pollInterval(1, MILLISECONDS)
                .until(() -> System.currentTimeMillis() > before + 1);
    }

    @Test
    void many_sweeps_at_once_are_never_given_the_same() throws Exception {
        var marks = empty();
        for (int i = 0; i < 200; i++) marks.before(new Id("decks", "s:" + i), 1);
        var first = claimedAtLast(marks);
        var sweeps = new ArrayList<Callable<List<Mark>>>();
        for (int i = 0; i < 4; i++)
            sweeps.add(() -> {
                var mine = new ArrayList<Mark>();
                for (var page = marks.claim(10); !page.isEmpty(); page = marks.claim(10))
                    mine.addAll(page);
                return mine;
            });
        var given = new ArrayList<>(first);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var each : threads.invokeAll(sweeps)) given.addAll(each.get());
        }
        assertThat(given).hasSameSizeAs(new HashSet<>(given));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    given.addAll(marks.claim(200));
                    return given.size() == 200;
                });
    }
}
