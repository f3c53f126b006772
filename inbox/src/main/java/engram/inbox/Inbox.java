package engram.inbox;

import com.mongodb.client.MongoDatabase;
import engram.ground.Kafka;
import engram.ground.Loops;
import engram.ground.ProcessEnd;
import engram.ground.Topics;
import engram.inbox.view.Epochs;
import engram.inbox.view.Pointers;
import engram.inbox.view.ReadViews;
import engram.outbox.Publisher;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs every fold and every tail of the service, each on threads of its own, and answers how far
 * they are and how they are.
 */
@Context
public final class Inbox implements Loops {
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Setting setting;
    private final List<FoldLoop<?>> folds = new ArrayList<>();
    private final List<Reader> tails = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    /**
     * What all folds of a service have in common.
     *
     * @param rollBack that views of this release become live again although others are newer
     */
    @Singleton
    record Setting(
            @Value("${engram.service}") String service,
            @Value("${engram.views.rollback:false}") boolean rollBack,
            @Named("views") MongoDatabase views,
            Pointers pointers,
            ReadViews read,
            Epochs epochs,
            Sweep sweep,
            Pings pings,
            DeadLetters deadLetters,
            Publisher publisher,
            Kafka kafka,
            Clock clock,
            Progress progress,
            ProcessEnd processEnd) {}

    /**
     * How a fold is, for those who watch over the service.
     *
     * @param ready whether it may be answered by what it folded
     * @param parked how many keys wait to be repaired
     * @param deadLetters that were put aside since the start, and so on
     */
    public record FoldState(
            String name, boolean ready, int parked, long deadLetters, long retries, long nulls) {}

    Inbox(Setting setting, List<Fold<?>> folds, List<Tail<?>> tails, Topics topics) {
        this.setting = setting;
        topics.prepare();
        for (var fold : folds) this.folds.add(new FoldLoop<>(fold, setting, () -> this.stopping));
        for (var tail : tails)
            this.tails.add(
                    new TailReader<>(
                            tail,
                            TailReader.consumer(setting.kafka()),
                            setting.clock(),
                            setting.progress()));
    }

    @PostConstruct
    void start() {
        folds.forEach(FoldLoop::start);
        for (var tail : tails)
            threads.add(
                    Thread.ofPlatform()
                            .name("inbox-" + tail.name())
                            .daemon()
                            .uncaughtExceptionHandler(this::died)
                            .start(() -> {
                                tail.run();
                                throw new IllegalStateException("a tail ended");
                            }));
    }

    /** What fails while everything closes is no matter. */
    private void died(Thread thread, Throwable broken) {
        if (!stopping) setting.processEnd().uncaughtException(thread, broken);
    }

    @Override
    public List<String> stalledFor(Duration limit) {
        return Stream.concat(
                        folds.stream()
                                .filter(each -> each.isStalledFor(limit))
                                .map(each -> each.keeper().name()),
                        tails.stream()
                                .filter(each -> each.sinceLastTurn().compareTo(limit) > 0)
                                .map(Reader::name))
                .toList();
    }

    /**
     * The folds whose view cannot be read yet, because none was ever built or because this process
     * has not yet caught up with what came while it was away, and the tails that have not been up
     * to date lately; empty while the service may answer. What is built beside a view that is read
     * does not matter.
     */
    public List<String> behind() {
        return Stream.concat(
                        keepers().filter(each -> !each.isReady()).map(Keeper::name),
                        tails.stream().filter(each -> !each.ready()).map(Reader::name))
                .collect(Collectors.toList());
    }

    /** Whether what a fold of this name folded may be read. */
    public boolean isReady(String fold) {
        return keepers().anyMatch(each -> each.name().equals(fold) && each.isReady());
    }

    /** Whether what is live of that fold was folded by this release. */
    public boolean isLive(String fold) {
        return keepers().anyMatch(each -> each.name().equals(fold) && each.isOurLayoutLive());
    }

    /** What stands still until somebody has looked at it, and why. */
    public List<String> alarms() {
        return keepers().flatMap(each -> each.alarms().stream()).toList();
    }

    public List<FoldState> folds() {
        return folds.stream()
                .map(each ->
                        new FoldState(
                                each.keeper().name(),
                                each.keeper().isReady(),
                                each.keeper().parked(),
                                each.counts().deadLetters.sum(),
                                each.counts().retries.sum(),
                                each.counts().ignoredNulls.sum()))
                .toList();
    }

    /**
     * Lets a fold of this replica go on where it stands still, and folds again what is parked;
     * false if there is no such fold.
     */
    public boolean resume(String fold) {
        return keepers()
                .filter(each -> each.name().equals(fold))
                .peek(Keeper::resume)
                .findAny()
                .isPresent();
    }

    /** Builds a fold's view anew beside what is read; false if there is no such fold. */
    public boolean rebuild(String fold) {
        return keepers()
                .filter(each -> each.name().equals(fold))
                .peek(Keeper::rebuild)
                .findAny()
                .isPresent();
    }

    private Stream<Keeper> keepers() {
        return folds.stream().map(FoldLoop::keeper);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        folds.forEach(FoldLoop::stop);
        tails.forEach(Reader::stop);
        for (var each : folds) each.join();
        for (var thread : threads) thread.join(STOP);
    }
}
