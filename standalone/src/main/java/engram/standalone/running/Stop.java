package engram.standalone.running;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/** What happens at Ctrl-C or SIGTERM: everything ends in order. At a second one, at once. */
public final class Stop {
    private static final int INTERRUPTED = 130;

    private Stop() {}

    /** To be run when this JVM shuts down. */
    public static Thread hook(
            Console console, Platform platform, DataFolder data, CountDownLatch stopped) {
        return new Thread(
                () -> {
                    if (platform.isClosed()) return;
                    console.say("Stopping. Ctrl-C again ends everything at once.");
                    atNextSignal(platform::kill);
                    platform.close();
                    try {
                        data.close();
                    } catch (IOException left) {
                        console.say("The data folder could not be released: %s", left);
                    }
                    stopped.countDown();
                },
                "engram-stop");
    }

    /** A JVM that is shutting down takes no notice of further signals, unless it is told to. */
    static void atNextSignal(Runnable kill) {
        for (var name : new String[] {"INT", "TERM"})
            Signal.handle(
                    new Signal(name),
                    _ -> {
                        kill.run();
                        Runtime.getRuntime().halt(INTERRUPTED);
                    });
    }
}
