package engram.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.inbox.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The producers' own examples, as records from their topics. */
public final class Examples {
    private Examples() {}

    /** An example of a service's contract, under this key. */
    public static Received received(
            String service, String example, String topic, String type, long version, String key) {
        var parts = Arrays.asList(key.split("/"));
        return new Received(
                topic,
                parts,
                "id",
                type,
                version,
                parts.getFirst(),
                Instant.EPOCH,
                read(service, example));
    }

    /** A record with this JSON, in which single quotes stand for double ones. */
    public static Received of(String topic, String type, long version, String key, String json) {
        var parts = List.of(key.split("/"));
        return new Received(
                topic,
                parts,
                "id",
                type,
                version,
                parts.getFirst(),
                Instant.EPOCH,
                json.replace('\'', '"').getBytes(UTF_8));
    }

    private static byte[] read(String service, String example) {
        try {
            return Files.readAllBytes(
                    Path.of("..", service, "contract", "examples", example + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
