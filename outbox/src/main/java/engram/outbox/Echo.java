package engram.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads back what this service published, and answers a state that is older than what is stored
 * with the newest one. So whoever left an older state last (two writers, one that stood still, one
 * that died while its record was on the way), the newest follows it within seconds, and no writer
 * need wait for another.
 *
 * <p>Plain code over the owners of the states; whoever reads the topics sends the answer before it
 * commits what it read.
 */
@Singleton
public final class Echo {
    private static final Logger log = LoggerFactory.getLogger(Echo.class);

    /** A key that is stale for longer is worth an alarm. */
    public static final Duration LATE = Duration.ofSeconds(30);

    /** Keys whose answer is on its way, of which we remember at most so many. */
    private static final int REMEMBERED = 10_000;

    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final Map<String, StateOwner> owners;
    private final Clock clock;
    private final Map<String, Instant> staleSince = new LinkedHashMap<>();
    private final AtomicLong mended = new AtomicLong();
    private final AtomicLong ahead = new AtomicLong();

    /**
     * A record as it was read back.
     *
     * @param key the ids of what it is about, joined by {@code /}
     * @param version of the state; null for an erasure
     */
    public record Heard(String topic, String key, @Nullable Long version) {}

    @Inject
    Echo(Store store, List<Published> kinds, List<StateOwner> owners, Clock clock) {
        this(Stream.concat(owners.stream(), states(store, kinds)).toList(), clock);
    }

    Echo(Collection<StateOwner> owners, Clock clock) {
        this.owners =
                owners.stream().collect(Collectors.toMap(StateOwner::topic, Function.identity()));
        this.clock = clock;
    }

    private static Stream<StateOwner> states(Store store, List<Published> kinds) {
        return kinds.stream()
                .flatMap(kind ->
                        kind
                                .states()
                                .map(topic -> new PublishedStates(store, kind, topic.name()))
                                .stream());
    }

    /** The topics that are to be read back; none if the service publishes no states. */
    public Set<String> topics() {
        return owners.keySet();
    }

    /** The states that must follow, so that the last of each key is the newest. */
    public List<Message> answer(List<Heard> heard) {
        var last = new LinkedHashMap<String, Map<String, Heard>>();
        for (var each : heard)
            last.computeIfAbsent(each.topic(), _ -> new LinkedHashMap<>()).put(each.key(), each);
        var answer = new ArrayList<Message>();
        last.forEach((topic, byKey) -> answer.addAll(answer(topic, byKey)));
        return answer;
    }

    private List<Message> answer(String topic, Map<String, Heard> lastByKey) {
        var owner = owners.get(topic);
        if (owner == null) throw new IllegalArgumentException("nobody owns " + topic);
        var stored = owner.versions(lastByKey.keySet());
        var stale = new ArrayList<String>();
        for (var each : lastByKey.values()) {
            var version = stored.get(each.key());
            if (isStale(each, version)) stale.add(each.key());
            else if (owner.isSource() && isAhead(each, version)) alarm(each, version);
        }
        remember(topic, lastByKey.keySet(), stale);
        if (stale.isEmpty()) return List.of();
        mended.addAndGet(stale.size());
        log.atInfo()
                .addKeyValue("topic", topic)
                .addKeyValue("number", stale.size())
                .log("Older states came last; the newest ones follow");
        return owner.newest(stale);
    }

    private static boolean isStale(Heard heard, @Nullable Long stored) {
        return stored != null && (heard.version() == null || heard.version() < stored);
    }

    private static boolean isAhead(Heard heard, @Nullable Long stored) {
        return heard.version() != null && (stored == null || heard.version() > stored);
    }

    private void alarm(Heard heard, @Nullable Long stored) {
        ahead.incrementAndGet();
        log.atError()
                .addKeyValue("topic", heard.topic())
                .addKeyValue("version", heard.version())
                .addKeyValue("stored", stored)
                .log("A topic has a state that its owner does not know: was the store restored?");
    }

    private synchronized void remember(
            String topic, Collection<String> heard, Collection<String> stale) {
        var now = clock.instant();
        heard.forEach(key -> {
            if (!stale.contains(key)) staleSince.remove(topic + ' ' + key);
        });
        for (var key : stale) staleSince.putIfAbsent(topic + ' ' + key, now);
        staleSince.values().removeIf(since -> since.plus(FORGOTTEN).isBefore(now));
        var oldest = staleSince.keySet().iterator();
        while (staleSince.size() > REMEMBERED) {
            oldest.next();
            oldest.remove();
        }
    }

    /** How many keys were answered so far. */
    public long mended() {
        return mended.get();
    }

    /** How many states were read that are newer than what is stored, or of something unknown. */
    public long ahead() {
        return ahead.get();
    }

    /** How many keys still had an older state last, so long after it was first seen. */
    public synchronized long stale() {
        var late = clock.instant().minus(LATE);
        return staleSince.values().stream().filter(since -> since.isBefore(late)).count();
    }
}
