package engram.simulation;

import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/**
 * Many seeded runs of a simulation. A failure names its seed; {@code -Dengram.seed=} replays that
 * one alone.
 */
public final class Schedules {
    private Schedules() {}

    /** One run, in a world of its own. */
    public interface Schedule {
        void run(Random random) throws Exception;
    }

    /** Runs so many, or the one that is asked for; true if all were run. */
    public static boolean run(int count, Schedule schedule) throws InterruptedException {
        var asked = Long.getLong("engram.seed");
        var seeds =
                asked == null
                        ? LongStream.generate(new Random()::nextLong).limit(count).toArray()
                        : new long[] {asked};
        // On virtual threads alone, because changing from one to another is cheap.
        try (var alone = Executors.newVirtualThreadPerTaskExecutor()) {
            alone.submit(() -> runAll(seeds, schedule)).get();
        } catch (ExecutionException broken) {
            throw new AssertionError(broken.getCause());
        }
        return asked == null;
    }

    private static void runAll(long[] seeds, Schedule schedule) {
        for (var seed : seeds) {
            try {
                schedule.run(new Random(seed));
            } catch (Throwable broken) {
                throw new AssertionError("replay with -Dengram.seed=" + seed, broken);
            }
        }
    }
}
