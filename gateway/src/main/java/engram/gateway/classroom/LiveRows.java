package engram.gateway.classroom;

import engram.access.Access;
import engram.access.Caller;
import engram.access.EndedSignIns;
import engram.ground.ProcessEnd;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.sse.Event;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/**
 * The open pages of this replica and the rows that they wait for. Changes are gathered for 200 ms;
 * then each changed row is read once, however many pages show it, and sent to all of them. One
 * thread does all of it.
 */
@Singleton
final class LiveRows {
    private static final Logger log = LoggerFactory.getLogger(LiveRows.class);
    private static final Duration GATHER = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final Rows rows;
    private final Access access;
    private final EndedSignIns ended;
    private final Clock clock;
    private final ProcessEnd processEnd;
    private final int perPerson;
    private final int perAddress;
    private final int inAll;
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private final Set<Change> changes = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("live-rows").daemon().factory());

    /**
     * @param perPerson pages that one person may have open
     * @param perAddress pages behind one address, which may be a whole school's
     * @param inAll pages of this replica
     */
    LiveRows(
            Rows rows,
            Access access,
            EndedSignIns ended,
            Clock clock,
            ProcessEnd processEnd,
            @Value("${engram.limits.streams.person:20}") int perPerson,
            @Value("${engram.limits.streams.address:1000}") int perAddress,
            @Value("${engram.limits.streams.all:5000}") int inAll) {
        this.processEnd = processEnd;
        this.perPerson = perPerson;
        this.perAddress = perAddress;
        this.inAll = inAll;
        this.rows = rows;
        this.access = access;
        this.ended = ended;
        this.clock = clock;
        repeat(this::send, GATHER);
        repeat(this::letGo, LOOK);
        repeat(this::beat, BEAT);
    }

    /** A row that may look different now. */
    record Change(String school, String classId, String deck, String learner) {}

    /** The events of a class from now on, or why there can be no more of them. */
    sealed interface Watch {
        record Open(Publisher<Event<?>> events) implements Watch {}

        record TooManyOfOne() implements Watch {}

        record TooMany() implements Watch {}
    }

    /**
     * Opens a stream that ends with the sign-in or its token.
     *
     * @param address whom the request comes from
     */
    synchronized Watch watch(Caller caller, String address, String classId, Instant until) {
        if (streams.size() >= inAll) return new Watch.TooMany();
        if (count(stream -> stream.isOf(caller)) >= perPerson
                || count(stream -> stream.address().equals(address)) >= perAddress)
            return new Watch.TooManyOfOne();
        return new Watch.Open(open(caller, address, classId, until));
    }

    private long count(Predicate<LiveStream> which) {
        return streams.stream().filter(which).count();
    }

    private Publisher<Event<?>> open(Caller caller, String address, String classId, Instant until) {
        var stream = LiveStream.open(caller, address, classId, until);
        streams.add(stream);
        return Flux.from(stream.events()).doFinally(_ -> streams.remove(stream));
    }

    void changed(Change change) {
        if (!streams.isEmpty()) changes.add(change);
    }

    /** How many pages are open. */
    int open() {
        return streams.size();
    }

    private void send() {
        var gathered = List.copyOf(changes);
        gathered.forEach(changes::remove);
        if (gathered.isEmpty() || streams.isEmpty()) return;
        var watching =
                streams.stream()
                        .collect(
                                Collectors.groupingBy(stream ->
                                        stream.caller().school() + ":" + stream.classId()));
        var byClass = new HashMap<String, Map<String, Set<String>>>();
        for (var change : gathered)
            byClass.computeIfAbsent(change.school() + ":" + change.classId(), _ -> new HashMap<>())
                    .computeIfAbsent(change.deck(), _ -> new HashSet<>())
                    .add(change.learner());
        byClass.forEach((id, decks) -> send(watching.getOrDefault(id, List.of()), decks));
    }

    /** Sends the rows of one class to the pages that show it and whose people still teach it. */
    private void send(List<LiveStream> watching, Map<String, Set<String>> learnersByDeck) {
        if (watching.isEmpty()) return;
        var first = watching.getFirst();
        var school = first.caller().school();
        var teachers =
                access.membersOf(school, first.classId()).stream()
                        .filter(member -> member.role() == Caller.Role.TEACHER)
                        .map(Access.Enrolment::person)
                        .collect(Collectors.toSet());
        learnersByDeck.forEach((deck, learners) -> {
            var table = new Rows.Table(school, first.classId(), deck, first.caller().zone());
            for (var row : rows.of(table, learners))
                for (var stream : watching)
                    if (isOver(stream) || !teachers.contains(stream.caller().person()))
                        close(stream);
                    else if (!stream.send(Event.of(new LiveRow(deck, row)).name("row")))
                        close(stream);
        });
    }

    private void letGo() {
        for (var stream : streams) if (isOver(stream)) close(stream);
    }

    private boolean isOver(LiveStream stream) {
        return !clock.instant().isBefore(stream.until())
                || !ended.isUpToDate()
                || ended.contains(stream.caller().signIn());
    }

    private void beat() {
        for (var stream : streams) if (!stream.beat()) close(stream);
    }

    private void close(LiveStream stream) {
        streams.remove(stream);
        stream.end();
    }

    private void repeat(Runnable task, Duration every) {
        var _ =
                thread.scheduleWithFixedDelay(
                        () -> {
                            try {
                                task.run();
                            } catch (RuntimeException failed) {
                                log.atWarn().setCause(failed).log("Live rows could not be sent");
                            } catch (Error broken) {
                                // Nobody would repeat it after this, and nobody would say so.
                                processEnd.uncaughtException(Thread.currentThread(), broken);
                            }
                        },
                        every.toMillis(),
                        every.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
        streams.forEach(this::close);
    }
}
