package engram.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final AtomicInteger commits = new AtomicInteger();

    @Nested
    class WhenWritersComeDuringACommit {
        private final CountDownLatch firstCommit = new CountDownLatch(1);
        private final GroupCommit group = new GroupCommit(this::slowFirstCommit);

        @Test
        void the_next_commit_is_for_all_of_them() throws Exception {
            try (var writers = Executors.newCachedThreadPool()) {
                var waiting = new ArrayList<Future<?>>();
                waiting.add(writers.submit(group::await));
                Awaitility.await().until(() -> commits.get() == 1);
                for (int writer = 0; writer < 10; writer++) {
                    waiting.add(writers.submit(group::await));
                }
                Awaitility.await().until(() -> group.waiting() == 11);
                firstCommit.countDown();
                for (var writer : waiting) {
                    writer.get();
                }
            }
            assertThat(commits).hasValue(2);
        }

        private void slowFirstCommit() {
            if (commits.incrementAndGet() == 1) {
                try {
                    firstCommit.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @Nested
    class WhenManyWritersWork {
        private final Set<Integer> written = ConcurrentHashMap.newKeySet();
        private final Set<Integer> committed = ConcurrentHashMap.newKeySet();
        private final GroupCommit group = new GroupCommit(() -> committed.addAll(written));

        @Test
        void each_returns_after_its_own_write_is_committed() throws Exception {
            try (var writers = Executors.newFixedThreadPool(8)) {
                var results = new ArrayList<Future<Boolean>>();
                for (int number = 0; number < 5_000; number++) {
                    var mine = number;
                    results.add(
                            writers.submit(() -> {
                                written.add(mine);
                                group.await();
                                return committed.contains(mine);
                            }));
                }
                for (var result : results) {
                    assertThat(result.get()).isTrue();
                }
            }
        }
    }

    @Nested
    class WhenACommitFails {
        private final GroupCommit group = new GroupCommit(this::failOnce);

        @Test
        void its_writer_hears_of_it_and_the_next_one_commits() {
            assertThatThrownBy(group::await).hasMessage("disk full");
            group.await();
            assertThat(commits).hasValue(2);
        }

        private void failOnce() {
            if (commits.incrementAndGet() == 1) {
                throw new IllegalStateException("disk full");
            }
        }
    }
}
