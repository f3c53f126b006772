package engram.standalone;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** What happens at Ctrl-C or SIGTERM. */
final class Stop {
    private Stop() {}

    static void inOrder(
            Console console, Platform platform, DataFolder data, CountDownLatch stopped) {
        console.say("Stopping.");
        platform.close();
        try {
            data.close();
        } catch (IOException left) {
            console.say("The data folder could not be released: %s", left);
        }
        stopped.countDown();
    }
}
