package engram.standalone;

import engram.standalone.running.CannotStart;
import java.nio.file.Path;

/** The folder of the checkout, as {@code ./engram} states it. */
final class Home {
    private Home() {}

    static Path path() {
        var home = System.getProperty("engram.home");
        if (home == null)
            throw new CannotStart("Start with ./engram, which knows where everything is.");
        return Path.of(home);
    }
}
