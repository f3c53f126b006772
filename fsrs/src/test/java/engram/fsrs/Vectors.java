package engram.fsrs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The reference vectors and a real review log: those on the class path, or in the folders that the
 * system properties {@code fsrs.vectors} and {@code fsrs.real} name.
 */
public final class Vectors {
    static final double DAY_SECONDS = 86_400;

    private Vectors() {}

    static JsonNode read(String file) {
        return read("vectors", file);
    }

    /** A file of the folder {@code vectors} or {@code real}. */
    public static JsonNode read(String folder, String file) {
        try (var in = open(folder, file)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a text file without its heading. */
    public static List<String> rows(String folder, String file) {
        try (var in = open(folder, file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
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

    public static double[] doubles(JsonNode array) {
        return IntStream.range(0, array.size()).mapToDouble(i -> array.get(i).asDouble()).toArray();
    }

    public static List<JsonNode> rows(JsonNode array) {
        var rows = new ArrayList<JsonNode>();
        array.forEach(rows::add);
        return rows;
    }

    private static InputStream open(String folder, String file) throws IOException {
        var other = System.getProperty("fsrs." + folder);
        if (other != null) {
            return Files.newInputStream(Path.of(other, file));
        }
        var name = "/fsrs/%s/%s".formatted(folder, file);
        return Objects.requireNonNull(Vectors.class.getResourceAsStream(name), name);
    }
}
