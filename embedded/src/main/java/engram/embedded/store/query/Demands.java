package engram.embedded.store.query;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of its fields, in a form that an ordered index can use. It says less than
 * the query, never more: what an index finds by it is checked against the query again.
 */
public record Demands(Map<String, Demand> byField) {
    private static final Set<String> INCLUSIVE = Set.of("$gte", "$lte");

    public static Demands of(Document query) {
        var demands = new HashMap<String, Demand>();
        collect(query, demands);
        return new Demands(demands);
    }

    public Optional<Demand> on(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    /** How many fields it demands something of. */
    public int count() {
        return byField.size();
    }

    /**
     * Whether these demands say all that a query says: then what an index finds by them needs no
     * check. A range needs two bounds of one type, for MongoDB compares only within a type.
     */
    public static boolean sayAllOf(Document query) {
        return query.entrySet().stream()
                .allMatch(field ->
                        !field.getKey().startsWith("$")
                                && (isScalar(field.getValue())
                                        || isRange(field.getValue())
                                        || isChoice(field.getValue())));
    }

    private static boolean isChoice(@Nullable Object wanted) {
        return wanted instanceof Document operators
                && operators.keySet().equals(Set.of("$in"))
                && operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(Demands::isScalar);
    }

    private static boolean isRange(@Nullable Object wanted) {
        return wanted instanceof Document operators
                && INCLUSIVE.containsAll(operators.keySet())
                && operators.size() == 2
                && operators.values().stream().allMatch(Demands::isScalar)
                && operators.values().stream().map(Object::getClass).distinct().count() == 1;
    }

    private static void collect(Document query, Map<String, Demand> into) {
        for (var entry : query.entrySet()) {
            if (entry.getKey().equals("$and") && entry.getValue() instanceof Collection<?> parts) {
                parts.forEach(part -> collect((Document) part, into));
            } else if (!entry.getKey().startsWith("$")) {
                demand(entry.getValue())
                        .ifPresent(found -> into.merge(entry.getKey(), found, Demand::and));
            }
        }
    }

    private static Optional<Demand> demand(@Nullable Object wanted) {
        if (BsonRegularExpression.isRegularExpression(wanted)) {
            return Prefix.of(BsonRegularExpression.convertToRegularExpression(wanted));
        }
        if (wanted instanceof Document operators) {
            return operators.entrySet().stream()
                    .map(operator -> operator(operator.getKey(), operator.getValue()))
                    .flatMap(Optional::stream)
                    .reduce(Demand::and);
        }
        return isScalar(wanted)
                ? Optional.of(new Demand.OneOf(List.of(normal(wanted))))
                : Optional.empty();
    }

    private static Optional<Demand> operator(String operator, @Nullable Object operand) {
        if (operator.equals("$in") && operand instanceof Collection<?> values) {
            return oneOf(values);
        }
        if (!isScalar(operand)) {
            return Optional.empty();
        }
        return switch (operator) {
            case "$eq" -> Optional.of(new Demand.OneOf(List.of(normal(operand))));
            case "$gt", "$gte" -> Optional.of(new Demand.Between(normal(operand), null));
            case "$lt", "$lte" -> Optional.of(new Demand.Between(null, normal(operand)));
            default -> Optional.empty();
        };
    }

    private static Optional<Demand> oneOf(Collection<?> values) {
        var distinct = new ArrayList<Object>();
        for (var value : values) {
            if (!isScalar(value)) {
                return Optional.empty();
            }
            distinct.add(normal(value));
        }
        return Optional.of(new Demand.OneOf(distinct.stream().distinct().toList()));
    }

    private static boolean isScalar(@Nullable Object value) {
        return value != null
                && !(value instanceof Document)
                && !(value instanceof Collection)
                && !(value instanceof BsonRegularExpression);
    }

    /** One form for numbers that MongoDB takes as equal, such as 1 and 1.0. */
    private static Object normal(@Nullable Object value) {
        return Objects.requireNonNull(
                new KeyValue(Collections.singletonList(value)).normalized().get(0));
    }
}
