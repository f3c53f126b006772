package engram.inbox;

import engram.inbox.parked.Parked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A generation that is folded by threads of this process. */
final class FoldRun implements Keeper.Folding {
    private static final Logger log = LoggerFactory.getLogger(FoldRun.class);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final List<FoldReader> readers;
    private final List<Thread> threads = new ArrayList<>();
    private final Parked parked;
    private final Batch<?> repairs;
    private volatile boolean stopped;
    private volatile int parkedKeys;

    /**
     * @param repairs as the readers' batches, for the thread that repairs
     * @param died what becomes of the process when a reader does
     */
    FoldRun(
            List<FoldReader> readers,
            Parked parked,
            Batch<?> repairs,
            Thread.UncaughtExceptionHandler died) {
        this.readers = readers;
        this.parked = parked;
        this.repairs = repairs;
        for (var reader : readers)
            threads.add(
                    Thread.ofPlatform()
                            .name("inbox-" + reader.name())
                            .daemon()
                            .uncaughtExceptionHandler(died)
                            .start(() -> {
                                reader.run();
                                if (!stopped) throw new IllegalStateException("a reader ended");
                            }));
    }

    @Override
    public boolean isThrough() {
        return readers.stream().anyMatch(FoldReader::ready);
    }

    @Override
    public int parked() {
        return parkedKeys;
    }

    @Override
    public void look() {
        parkedKeys = parked.keys().size();
    }

    @Override
    public void repair() throws InterruptedException {
        for (var key : parked.keys().entrySet()) {
            var repaired = repairs.repair(key.getKey());
            log.atWarn()
                    .addKeyValue("key", key.getKey())
                    .addKeyValue("reason", key.getValue())
                    .addKeyValue("repaired", repaired)
                    .log("A parked key was folded again");
        }
        look();
    }

    @Override
    public Optional<String> alarm() {
        return readers.stream().map(FoldReader::alarm).filter(Objects::nonNull).findFirst();
    }

    @Override
    public void resume() {
        readers.forEach(FoldReader::resume);
    }

    /** The readers that have not come round for so long. */
    boolean isStalledFor(Duration limit) {
        return readers.stream().anyMatch(each -> each.sinceLastTurn().compareTo(limit) > 0);
    }

    boolean isOver() {
        return stopped;
    }

    @Override
    public void stop() {
        stopped = true;
        readers.forEach(FoldReader::stop);
    }

    void join() throws InterruptedException {
        for (var thread : threads) thread.join(STOP);
    }
}
