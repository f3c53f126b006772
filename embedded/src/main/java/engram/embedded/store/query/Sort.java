package engram.embedded.store.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order that a query asks for; without fields, any order will do. */
public record Sort(List<Field> fields) {
    record Field(String name, boolean ascending) {}

    public enum Direction {
        FORWARDS,
        BACKWARDS
    }

    public static Sort of(@Nullable Document orderBy) {
        var fields = new ArrayList<Field>();
        if (orderBy != null) {
            for (var entry : orderBy.entrySet()) {
                var ascending = !(entry.getValue() instanceof Number n) || n.intValue() >= 0;
                fields.add(new Field(entry.getKey(), ascending));
            }
        }
        return new Sort(List.copyOf(fields));
    }

    public boolean any() {
        return fields.isEmpty();
    }

    /**
     * Which way to walk the ascending values of {@code path}, given that all documents have the
     * same value in the fields {@code fixed}; empty if neither way gives this order.
     */
    public Optional<Direction> along(List<String> path, Set<String> fixed) {
        var wanted = fields.stream().filter(field -> !fixed.contains(field.name())).toList();
        var names = wanted.stream().map(Field::name).toList();
        var free = path.stream().filter(name -> !fixed.contains(name)).toList();
        if (names.size() > free.size() || !names.equals(free.subList(0, names.size()))) {
            return Optional.empty();
        }
        if (wanted.stream().allMatch(Field::ascending)) {
            return Optional.of(Direction.FORWARDS);
        }
        return wanted.stream().noneMatch(Field::ascending)
                ? Optional.of(Direction.BACKWARDS)
                : Optional.empty();
    }
}
