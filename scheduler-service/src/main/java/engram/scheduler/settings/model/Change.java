package engram.scheduler.settings.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of what is chosen at a place.
 *
 * @param values the fields named, each with its next value, or empty to choose it no longer
 */
public record Change(Map<Field, Optional<Object>> values) {

    /** What came of reading a change. */
    public sealed interface Reading {}

    public record Read(Change change) implements Reading {}

    /** Some fields break their rule, or are no fields. */
    public record Broken(List<Fault> faults) implements Reading {}

    /** A field, and the rule that it breaks. */
    public record Fault(String field, String rule) {}

    public Change {
        values = Map.copyOf(values);
    }

    /** Reads fields by their words; null clears one. All that is wrong is told at once. */
    public static Reading read(Map<String, ? extends @Nullable Object> words) {
        var values = new EnumMap<Field, Optional<Object>>(Field.class);
        var faults = new ArrayList<Fault>();
        words.forEach((word, given) -> {
            var field = Field.of(word);
            if (field.isEmpty()) {
                faults.add(new Fault(word, "is no setting"));
            } else if (given == null) {
                values.put(field.get(), Optional.empty());
            } else {
                var rule = field.get().rule();
                rule.read(given)
                        .ifPresentOrElse(
                                value -> values.put(field.get(), Optional.of(value)),
                                () -> faults.add(new Fault(word, rule.text())));
            }
        });
        return faults.isEmpty() ? new Read(new Change(values)) : new Broken(faults);
    }

    /** What is chosen after the change. */
    public Chosen of(Chosen before) {
        var next = new EnumMap<Field, Object>(Field.class);
        next.putAll(before.values());
        values.forEach((field, value) -> {
            if (value.isPresent()) next.put(field, value.get());
            else next.remove(field);
        });
        return new Chosen(next);
    }
}
