package engram.roster.person;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Runs work on a few threads; lanes take turns, so that many waiting in one lane delay another by
 * one piece of work each time, not by all of them. When as much waits as may, the longest lane
 * loses its last. Thread-safe.
 */
final class Turns implements AutoCloseable {
    private final ExecutorService threads;
    private final int most;

    /** The lanes in which work waits, the next one first. */
    private final Map<String, Deque<FutureTask<?>>> lanes = new LinkedHashMap<>();

    private int waiting;

    /**
     * @param most how much may wait in all
     */
    Turns(int threads, int most) {
        this.threads =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("passwords-", 0).factory());
        this.most = most;
    }

    /** The work to come; it is cancelled if there is no room for it, now or later. */
    <T> Future<T> submit(String lane, Callable<T> work) {
        var task = new FutureTask<>(work);
        synchronized (lanes) {
            lanes.computeIfAbsent(lane, _ -> new ArrayDeque<>()).addLast(task);
            waiting++;
            if (waiting > most) dropLast();
        }
        threads.execute(this::runNext);
        return task;
    }

    /** Drops from the longest lane; of several, from the one whose turn comes last. */
    private void dropLast() {
        var longest =
                lanes.entrySet().stream()
                        .reduce((one, other) ->
                                other.getValue().size() >= one.getValue().size() ? other : one)
                        .orElseThrow();
        longest.getValue().removeLast().cancel(false);
        if (longest.getValue().isEmpty()) lanes.remove(longest.getKey());
        waiting--;
    }

    /** Takes the first of the lane whose turn it is, which then comes last. */
    private void runNext() {
        FutureTask<?> task;
        synchronized (lanes) {
            // What was dropped had its thread to come as well.
            if (waiting == 0) return;
            var first = lanes.entrySet().iterator().next();
            var lane = first.getKey();
            var ofLane = first.getValue();
            lanes.remove(lane);
            task = ofLane.removeFirst();
            if (!ofLane.isEmpty()) lanes.put(lane, ofLane);
            waiting--;
        }
        task.run();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
