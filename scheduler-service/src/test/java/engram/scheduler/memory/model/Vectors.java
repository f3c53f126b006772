package engram.scheduler.memory.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The reference vectors: those on the class path, or the folder that the system property {@code
 * fsrs.vectors} names.
 */
final class Vectors {
    static final double DAY_SECONDS = 86_400;

    private Vectors() {}

    static JsonNode read(String file) {
        try (var in = open(file)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The weights of a named parameter set. */
    static Weights weights(JsonNode file, String set) {
        return Weights.of(doubles(file.get("parameter_sets").get(set)));
    }

    static List<String> sets(JsonNode file) {
        return List.copyOf(
                file.get("parameter_sets").properties().stream().map(e -> e.getKey()).toList());
    }

    static double[] doubles(JsonNode array) {
        return IntStream.range(0, array.size()).mapToDouble(i -> array.get(i).asDouble()).toArray();
    }

    static List<JsonNode> rows(JsonNode array) {
        var rows = new ArrayList<JsonNode>();
        array.forEach(rows::add);
        return rows;
    }

    private static InputStream open(String file) throws IOException {
        var folder = System.getProperty("fsrs.vectors");
        if (folder != null) {
            return Files.newInputStream(Path.of(folder, file));
        }
        var name = "/fsrs/vectors/" + file;
        return Objects.requireNonNull(Vectors.class.getResourceAsStream(name), name);
    }
}
