package engram.outbox;

import engram.ground.Trace;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what this process writes, right after the write and in its order, while the writer goes on.
 * Plain code that works when it is given a turn. What it does not come to, because there is too
 * much or the broker is away, is marked and the {@link Sweep} sends it.
 */
@Singleton
final class Sender {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    /** Aggregates that wait to be sent, and that are sent and not acknowledged. */
    private static final int WAITING = 10_000;

    private static final int ON_THE_WAY = 5_000;
    private static final int SETTLED_AT_ONCE = 1_000;

    private final Dispatch dispatch;
    private final Executor forLongOnes;
    private final BlockingQueue<Written> written = new ArrayBlockingQueue<>(WAITING);
    private final Queue<Written> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentMap<Id, Written> newest = new ConcurrentHashMap<>();
    private final AtomicInteger onTheWay = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile @Nullable Throwable newestFailure;
    private final Semaphore signals = new Semaphore(0);

    /** Sent as a part of what it was written in, if that is known. */
    private record Written(
            Dispatch.Sent what, @Nullable Trace trace, CompletableFuture<Void> sent) {
        void asPart(Runnable work) {
            if (trace == null) work.run();
            else trace.run(work);
        }
    }

    @Inject
    Sender(Dispatch dispatch) {
        this(
                dispatch,
                Executors.newFixedThreadPool(
                        2, Thread.ofPlatform().daemon().name("outbox-long-", 0).factory()));
    }

    /**
     * @param forLongOnes sends aggregates with more messages than memory should hold, which others
     *     do not wait for
     */
    Sender(Dispatch dispatch, Executor forLongOnes) {
        this.dispatch = dispatch;
        this.forLongOnes = forLongOnes;
    }

    /**
     * Has an aggregate sent as it is here; returns at once.
     *
     * @return completes once all that it has to tell is acknowledged; fails if it was not, or if
     *     there is too much on the way
     */
    CompletableFuture<Void> send(Id id, Document aggregate) {
        var next =
                new Written(
                        new Dispatch.Sent(id, aggregate),
                        Trace.current().orElse(null),
                        new CompletableFuture<>());
        newest.put(id, next);
        if (written.offer(next)) signals.release();
        else failed(next, new IllegalStateException("too much is on its way"));
        return next.sent();
    }

    /** The sending of this version or a later one, if this process is at it. */
    Optional<CompletableFuture<Void>> of(Id id, long version) {
        return Optional.ofNullable(newest.get(id))
                .filter(each -> each.what().version() >= version)
                .map(Written::sent);
    }

    /**
     * Sends what is there, and notes what was acknowledged; waits for something at most so long.
     */
    void turn(Duration patience) throws InterruptedException {
        var _ = signals.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        signals.drainPermits();
        while (onTheWay.get() < ON_THE_WAY) {
            var next = written.poll();
            if (next == null) break;
            next.asPart(() -> begin(next));
        }
        while (!acknowledged.isEmpty()) settle();
        tellFailures();
    }

    /** Nothing waits, and nothing is on its way. */
    boolean isIdle() {
        return written.isEmpty() && onTheWay.get() == 0 && acknowledged.isEmpty();
    }

    private void begin(Written next) {
        onTheWay.incrementAndGet();
        try {
            var messages = dispatch.messages(next.what().id(), next.what().aggregate());
            if (messages instanceof Collection) sendNow(next, messages);
            else forLongOnes.execute(() -> next.asPart(() -> sendNow(next, messages)));
        } catch (RuntimeException broken) {
            ended(next, broken);
        }
    }

    private void sendNow(Written next, Iterable<Message> messages) {
        try {
            var _ = dispatch.send(messages).whenComplete((_, failure) -> ended(next, failure));
        } catch (RuntimeException broken) {
            ended(next, broken);
        }
    }

    private void ended(Written each, @Nullable Throwable failure) {
        if (failure == null) {
            each.sent().complete(null);
            acknowledged.add(each);
        } else {
            failed(each, failure);
        }
        onTheWay.decrementAndGet();
        signals.release();
    }

    private void failed(Written each, Throwable failure) {
        newest.remove(each.what().id(), each);
        each.sent().completeExceptionally(failure);
        failures.incrementAndGet();
        newestFailure = failure;
    }

    /** One line for all, because with the broker away there are as many as there are writes. */
    private void tellFailures() {
        var number = failures.getAndSet(0);
        if (number == 0) return;
        log.atWarn()
                .setCause(newestFailure)
                .addKeyValue("number", number)
                .log("Changes were stored and not published yet; this is why the last was not");
    }

    private void settle() {
        var some = new ArrayList<Written>();
        while (some.size() < SETTLED_AT_ONCE) {
            var next = acknowledged.poll();
            if (next == null) break;
            some.add(next);
        }
        try {
            dispatch.settle(some.stream().map(Written::what).toList());
        } catch (RuntimeException unsettled) {
            log.atWarn()
                    .setCause(unsettled)
                    .log("Marks could not be taken away; what they mark is sent again");
        } finally {
            some.forEach(each -> newest.remove(each.what().id(), each));
        }
    }
}
