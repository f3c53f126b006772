package engram.ground;

import java.time.Duration;
import java.util.List;

/** What a service does over and over for as long as it runs, on threads of its own. */
public interface Loops {
    /**
     * The loops that have not come round for so long. A failed turn counts as one: whoever waits
     * for a server that is away is alive.
     */
    List<String> stalledFor(Duration limit);
}
