package engram.gateway.classroom;

import engram.access.Caller;
import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Sinks;

/**
 * One open page of a teacher. It costs no thread: events wait in a bounded queue until the
 * connection takes them. A page that takes none for too long is let go, and reads the table anew
 * when it connects again. Only the thread of {@link LiveRows} writes to it.
 *
 * @param until when the token of the request expires
 */
record LiveStream(
        Caller caller, String address, String classId, Instant until, Sinks.Many<Event<?>> sink) {
    private static final int WAITING = 2_000;
    private static final Duration RETRY = Duration.ofSeconds(2);

    static LiveStream open(Caller caller, String address, String classId, Instant until) {
        var sink =
                Sinks.many()
                        .unicast()
                        .<Event<?>>onBackpressureBuffer(new ArrayBlockingQueue<>(WAITING));
        var stream = new LiveStream(caller, address, classId, until, sink);
        stream.send(Event.of("").comment("open").retry(RETRY));
        return stream;
    }

    boolean isOf(Caller other) {
        return caller.school().equals(other.school()) && caller.person().equals(other.person());
    }

    Publisher<Event<?>> events() {
        return sink.asFlux();
    }

    /** False if the page is gone or takes nothing; the stream is over then. */
    boolean send(Event<?> event) {
        return sink.tryEmitNext(event).isSuccess();
    }

    boolean beat() {
        return send(Event.of("").comment("still here"));
    }

    void end() {
        var _ = sink.tryEmitComplete();
    }
}
