package engram.standalone.running;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** What the person at the keyboard reads: a line for each thing that happened. */
public final class Console {
    private final PrintWriter out;

    public Console(PrintWriter out) {
        this.out = out;
    }

    void ready(String name, Duration took) {
        say("  %-18s ready in %.1f s", name, took.toMillis() / 1000.0);
    }

    public synchronized void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }
}
