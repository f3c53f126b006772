package engram.benchmarks.optimizer;

import com.sun.management.OperatingSystemMXBean;
import engram.fsrs.optimizer.FitOptions;
import engram.fsrs.optimizer.Optimizer;
import engram.fsrs.optimizer.Progress;
import engram.fsrs.optimizer.ReviewLog;
import java.lang.management.ManagementFactory;

/** Ours, on the calling thread. */
record Engram(ReviewLog log) implements Contender {
    @Override
    public Run fit(Mode mode, int epochs) throws InterruptedException {
        var options = FitOptions.DEFAULT.with(mode.batching, epochs);
        long cpu = cpuNanos();
        long begin = System.nanoTime();
        var fit = Optimizer.fit(log, options, Progress.NONE);
        long end = System.nanoTime();
        return new Run((end - begin) / 1e6, (cpuNanos() - cpu) / 1e6, fit.weights());
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
