package engram.ground;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Which request some work is a part of (W3C Trace Context, level 1). While it is under way its id
 * is in the log lines, as {@code trace}. See docs/decisions/0023.
 *
 * @param id 32 hexadecimal digits, the same from the page to the last view
 * @param span 16 of them, for the part that the one who passes it on has in it
 * @param flags two, as they came: whether somebody records it
 */
public record Trace(String id, String span, String flags)
        implements ThreadPropagatedContextElement<@Nullable String> {
    /** The header of requests and records. */
    public static final String HEADER = "traceparent";

    private static final String IN_LOG = "trace";
    private static final Pattern FORM =
            Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final Pattern ZEROS = Pattern.compile("0+");

    /** One that begins here. */
    public static Trace begun() {
        return new Trace(random() + random(), random(), "01");
    }

    /** The one that a header names; empty if it is none, which is then as if it were not there. */
    public static Optional<Trace> parse(@Nullable String header) {
        var parts = FORM.matcher(header == null ? "" : header);
        return parts.matches()
                        && !ZEROS.matcher(parts.group(1)).matches()
                        && !ZEROS.matcher(parts.group(2)).matches()
                ? Optional.of(new Trace(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** What the work at hand is a part of, where that is known. */
    public static Optional<Trace> current() {
        return PropagatedContext.getOrEmpty().find(Trace.class);
    }

    /** The same trace, for the next who has a part in it. */
    public Trace next() {
        return new Trace(id, random(), flags);
    }

    /** The header's text. */
    public String text() {
        return "00-" + id + '-' + span + '-' + flags;
    }

    /** Does it as a part of this trace. */
    public void run(Runnable work) {
        try (var _ = PropagatedContext.getOrEmpty().plus(this).propagate()) {
            work.run();
        }
    }

    @Override
    public @Nullable String updateThreadContext() {
        var before = MDC.get(IN_LOG);
        MDC.put(IN_LOG, id);
        return before;
    }

    @Override
    public void restoreThreadContext(@Nullable String before) {
        if (before == null) MDC.remove(IN_LOG);
        else MDC.put(IN_LOG, before);
    }

    private static String random() {
        return "%016x".formatted(ThreadLocalRandom.current().nextLong() | 1);
    }
}
