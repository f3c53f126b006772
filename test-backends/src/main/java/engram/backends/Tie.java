package engram.backends;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records about one review that are at odds, and which of them counts: the producer's samples in
 * {@code contract/examples/ties} of review-service, which every reader of the log has to agree on.
 *
 * @param counts which of the records; none if the review is undone
 */
public record Tie(String name, String what, List<Told> records, OptionalInt counts) {

    /** A record of the log. */
    public record Told(String type, String value) {}

    /** All samples; to be called from the folder of a module. */
    public static List<Tie> all() {
        try (Stream<Path> files = Files.list(Path.of("../review-service/contract/examples/ties"))) {
            return files.sorted().map(Tie::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The records in every order. */
    public List<List<Told>> orders() {
        var orders = new ArrayList<List<Told>>();
        arrange(List.of(), records, orders);
        return orders;
    }

    /** The record that counts, or null if the review is undone. */
    public @Nullable Told winner() {
        return counts.isPresent() ? records.get(counts.getAsInt()) : null;
    }

    private static void arrange(List<Told> done, List<Told> left, List<List<Told>> orders) {
        if (left.isEmpty()) orders.add(done);
        for (int i = 0; i < left.size(); i++) {
            var longer = new ArrayList<>(done);
            longer.add(left.get(i));
            var shorter = new ArrayList<>(left);
            shorter.remove(i);
            arrange(longer, shorter, orders);
        }
    }

    private static Tie read(Path file) {
        try {
            var sample = JSONObjectUtils.parse(Files.readString(file));
            var records = new ArrayList<Told>();
            for (var told : JSONObjectUtils.getJSONObjectArray(sample, "records"))
                records.add(
                        new Told(
                                JSONObjectUtils.getString(told, "type"),
                                JSONObjectUtils.getString(told, "value")));
            var counts = (Number) sample.get("counts");
            return new Tie(
                    file.getFileName().toString(),
                    JSONObjectUtils.getString(sample, "what"),
                    records,
                    counts == null ? OptionalInt.empty() : OptionalInt.of(counts.intValue()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ParseException broken) {
            throw new IllegalArgumentException(file + " is no sample of a tie", broken);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
