package engram.scheduler.settings.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is chosen at one place: some fields, each with a value within its rule. Immutable. */
public record Chosen(Map<Field, Object> values) {
    /** Nothing. */
    public static final Chosen NOTHING = new Chosen(Map.of());

    public Chosen {
        var copy = new EnumMap<Field, Object>(Field.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * What was stored under the fields' words.
     *
     * @throws IllegalArgumentException if a field or value is none of ours
     */
    public static Chosen of(Map<String, Object> words) {
        return switch (Change.read(words)) {
            case Change.Read(var change) -> change.of(NOTHING);
            case Change.Broken(var faults) ->
                    throw new IllegalArgumentException("No settings: " + faults);
        };
    }

    public Optional<Object> get(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** By the fields' words, in the fields' order. */
    public Map<String, Object> words() {
        var words = new LinkedHashMap<String, Object>();
        values.forEach((field, value) -> words.put(field.word(), value));
        return words;
    }
}
