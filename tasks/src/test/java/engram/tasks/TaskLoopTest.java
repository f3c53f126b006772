package engram.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import engram.ground.ProcessEnd;
import engram.tasks.lease.Leases;
import engram.tasks.lease.Term;
import engram.tasks.mark.Key;
import engram.tasks.mark.Mark;
import engram.tasks.mark.Marks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The loop on its thread, over a real store. */
class TaskLoopTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Key KEY = new Key("s", "things", "a");

    private final MongoDatabase owned = Owned.database();
    private final Marks marks = Marks.in(owned, "tasks");
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<Integer> ends = new CopyOnWriteArrayList<>();
    private final AtomicBoolean mayBegin = new AtomicBoolean(true);
    private final List<TaskLoop> started = new CopyOnWriteArrayList<>();

    private TaskLoop loop(Work work) {
        var clock = Clock.systemUTC();
        var lease = new Leases(owned, clock).of("work");
        var passes = new Passes(marks, work, clock);
        var loop = new TaskLoop("a-loop", passes, lease, mayBegin::get, new ProcessEnd(ends::add));
        loop.start();
        started.add(loop);
        return loop;
    }

    private Work by(String name) {
        return (mark, _) -> {
            done.add(name);
            return OptionalLong.of(mark.version());
        };
    }

    private boolean isUnmarked() {
        return marks.of(KEY).isEmpty();
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (var each : started) each.stop();
    }

    @Test
    void what_was_marked_before_it_began_is_done_and_waited_for() {
        marks.before(KEY, 1);
        assertThat(loop(by("one")).await(this::isUnmarked, LIMIT)).isTrue();
        assertThat(done).containsExactly("one");
    }

    @Test
    void nothing_is_begun_while_it_may_not() {
        mayBegin.set(false);
        marks.before(KEY, 1);
        var loop = loop(by("one"));
        assertThat(loop.await(this::isUnmarked, Duration.ofMillis(600))).isFalse();
        mayBegin.set(true);
        assertThat(loop.await(this::isUnmarked, LIMIT)).isTrue();
    }

    @Test
    void of_two_processes_one_works_and_the_next_takes_over_when_it_ends() throws Exception {
        var first = loop(by("one"));
        marks.before(KEY, 1);
        assertThat(first.await(this::isUnmarked, LIMIT)).isTrue();
        var second = loop(by("two"));
        first.stop();
        marks.before(KEY, 2);
        second.wake();
        assertThat(second.await(this::isUnmarked, Duration.ofSeconds(20))).isTrue();
        assertThat(done).containsExactly("one", "two");
    }

    @Test
    void long_work_is_told_to_stop_and_stays_marked() throws InterruptedException {
        marks.before(KEY, 1);
        var began = new CountDownLatch(1);
        var loop =
                loop((_, term) -> {
                    began.countDown();
                    while (term.mayGoOn()) Thread.sleep(5);
                    return OptionalLong.empty();
                });
        began.await();
        loop.stop();
        assertThat(isUnmarked()).isFalse();
        assertThat(ends).isEmpty();
    }

    @Nested
    class That_dies {
        @Test
        void ends_the_process() {
            marks.before(KEY, 1);
            var _ =
                    loop((_, _) -> {
                        throw new NoClassDefFoundError("what the work needs");
                    });
            Awaitility.await()
                    .atMost(LIMIT)
                    .untilAsserted(() -> assertThat(ends).containsExactly(ProcessEnd.CODE));
        }
    }

    @Nested
    class That_stands_still {
        private final CountDownLatch released = new CountDownLatch(1);

        private OptionalLong wait(Mark mark, Term term) throws InterruptedException {
            released.await();
            return OptionalLong.of(mark.version());
        }

        @Test
        void says_so_until_it_comes_round() {
            marks.before(KEY, 1);
            var loop = loop(this::wait);
            var limit = Duration.ofMillis(700);
            Awaitility.await()
                    .atMost(LIMIT)
                    .untilAsserted(
                            () -> assertThat(loop.stalledFor(limit)).containsExactly("a-loop"));
            released.countDown();
            assertThat(loop.await(TaskLoopTest.this::isUnmarked, LIMIT)).isTrue();
            assertThat(loop.stalledFor(LIMIT)).isEmpty();
        }
    }
}
