package engram.inbox;

import engram.inbox.parked.MongoParked;
import engram.inbox.view.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One fold in this process: a thread for its keeper, and those that fold its generations. */
final class FoldLoop<E> {
    private static final Logger log = LoggerFactory.getLogger(FoldLoop.class);
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration BUSY_TURN = Duration.ofMillis(100);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Fold<E> fold;
    private final Inbox.Setting setting;
    private final BooleanSupplier stopping;
    private final Counts counts = new Counts();
    private final Keeper keeper;
    private final List<FoldRun> runs = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);

    FoldLoop(Fold<E> fold, Inbox.Setting setting, BooleanSupplier stopping) {
        this.fold = fold;
        this.setting = setting;
        this.stopping = stopping;
        var ways = new GenerationWays(fold, setting, this::begin, this::again);
        keeper = new Keeper(fold, setting.pointers(), ways, setting.clock(), setting.rollBack());
        thread =
                Thread.ofPlatform()
                        .name("inbox-keep-" + fold.name())
                        .daemon()
                        .uncaughtExceptionHandler(this::died)
                        .unstarted(this::run);
    }

    private FoldRun begin(View view) {
        var generation = view.generation().id();
        var group = Sweep.group(setting.service(), fold.name(), generation);
        var faults = setting.pings().faults();
        var parked = new MongoParked(view);
        var readers = new ArrayList<FoldReader>();
        for (int reader = 0; reader < fold.readers(); reader++) {
            var consumer = FoldReader.consumer(setting.kafka(), group, fold.batch());
            var fates = new FoldReader.Fates(faults, counts, new BackOff(), setting.progress());
            readers.add(new FoldReader(fold, group, batch(view, parked), consumer, fates));
        }
        var run = new FoldRun(readers, parked, batch(view, parked), this::died);
        runs.add(run);
        return run;
    }

    private Batch<E> batch(View view, MongoParked parked) {
        var group = Sweep.group(setting.service(), fold.name(), view.generation().id());
        return batch(
                view,
                parked,
                letters -> {
                    // What fails while everything closes is not the records' fault.
                    if (stopping.getAsBoolean()) throw new KafkaException("the inbox is closing");
                    setting.deadLetters().add(group, letters);
                });
    }

    /** For what was read before: what cannot be read is among the dead letters already. */
    private Batch<E> again(View view) {
        return batch(view, new MongoParked(view), _ -> {});
    }

    private Batch<E> batch(View view, MongoParked parked, Batch.Aside aside) {
        return new Batch<>(
                fold,
                new Batch.Into(view, () -> live(view), parked),
                setting.publisher(),
                aside,
                setting.pings().faults(),
                counts);
    }

    private Optional<View> live(View view) {
        return Optional.ofNullable(setting.pointers().find(fold.name()).live())
                .filter(live -> live.id().equals(view.generation().id()))
                .map(live -> View.in(setting.views(), live));
    }

    /** What fails while everything closes is no matter. */
    private void died(Thread thread, Throwable broken) {
        if (!stopping.getAsBoolean()) setting.processEnd().uncaughtException(thread, broken);
    }

    private void run() {
        try {
            while (stopped.getCount() > 0) {
                turn();
                var pause = keeper.isBusy() ? BUSY_TURN : TURN;
                var _ = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopping) {
            log.atDebug().addKeyValue("fold", fold.name()).log("A fold is no longer looked after");
        }
    }

    private void turn() throws InterruptedException {
        try {
            keeper.turn();
        } catch (RuntimeException failed) {
            if (stopping.getAsBoolean()) return;
            log.atWarn()
                    .setCause(failed)
                    .addKeyValue("fold", fold.name())
                    .log("A fold's generations could not be looked after; trying again");
        }
    }

    void start() {
        thread.start();
    }

    Keeper keeper() {
        return keeper;
    }

    Counts counts() {
        return counts;
    }

    boolean isStalledFor(Duration limit) {
        runs.removeIf(FoldRun::isOver);
        return runs.stream().anyMatch(each -> each.isStalledFor(limit));
    }

    void stop() {
        stopped.countDown();
        keeper.stop();
    }

    void join() throws InterruptedException {
        if (thread.isAlive()) thread.join(STOP);
        thread.interrupt();
        keeper.stop();
        for (var each : runs) each.join();
    }
}
