package engram.scheduler.testing;

import engram.inbox.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Other services' examples of their records, as their contracts hold them. */
public final class Examples {
    private Examples() {}

    /** An example in the envelope in which it would arrive. */
    public static Received read(String service, String type, String topic, List<String> key)
            throws IOException {
        var value =
                Files.readAllBytes(Path.of("..", service, "contract", "examples", type + ".json"));
        return new Received(topic, key, "event", type, 1, key.getFirst(), Instant.EPOCH, value);
    }
}
