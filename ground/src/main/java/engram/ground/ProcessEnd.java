package engram.ground;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of the process when a thread that it cannot be without has died: it ends at once, so
 * that whoever watches it starts it again. A service that goes on without one of its loops never
 * mends, while an end at any moment loses nothing.
 */
@Singleton
public final class ProcessEnd implements Thread.UncaughtExceptionHandler {
    /** EX_SOFTWARE of sysexits.h: an internal error. */
    public static final int CODE = 70;

    private static final Logger log = LoggerFactory.getLogger(ProcessEnd.class);

    private final IntConsumer halt;

    @Inject
    public ProcessEnd() {
        this(Runtime.getRuntime()::halt);
    }

    /** With something else in the place of the end, for tests. */
    public ProcessEnd(IntConsumer halt) {
        this.halt = halt;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable broken) {
        try {
            log.atError()
                    .setCause(broken)
                    .addKeyValue("thread", thread.getName())
                    .log("A thread that the service needs has died; the process ends");
        } finally {
            halt.accept(CODE);
        }
    }
}
