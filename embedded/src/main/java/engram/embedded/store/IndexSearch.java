package engram.embedded.store;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds positions in the entries of an ordered index.
 *
 * @param arrays whether a document can have several entries
 */
record IndexSearch(NavigableSet<Entry> entries, List<String> fields, boolean arrays) {
    private static final int MOST_PREFIXES = 10_000;
    private static final int EQUAL_FIELD = 10;
    private static final int RANGE_FIELD = 5;
    private static final int SORTED = 2;

    Optional<AccessPath> path(Demands demands, Sort sort) {
        var prefixes = prefixes(demands);
        var length = prefixes.isEmpty() ? 0 : prefixes.getFirst().size();
        var range = range(demands, length);
        var direction = direction(sort, prefixes, length);
        var sorts = !sort.any() && direction.isPresent();
        var rank =
                length * EQUAL_FIELD + (range.isPresent() ? RANGE_FIELD : 0) + (sorts ? SORTED : 0);
        // The order alone is no reason: a sparse index does not have every document.
        if (length == 0 && range.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new AccessPath(
                        rank,
                        sort.any() || sorts,
                        !arrays && demands.count() == length + (range.isPresent() ? 1 : 0),
                        () ->
                                positions(
                                        prefixes,
                                        range,
                                        direction.orElse(Sort.Direction.FORWARDS))));
    }

    private List<List<@Nullable Object>> prefixes(Demands demands) {
        List<List<@Nullable Object>> prefixes = List.of(List.of());
        for (var field : fields) {
            if (!(demands.on(field).orElse(null) instanceof Demand.OneOf(var values))
                    || (long) prefixes.size() * values.size() > MOST_PREFIXES) {
                break;
            }
            prefixes =
                    prefixes.stream()
                            .flatMap(prefix -> values.stream().map(value -> longer(prefix, value)))
                            .toList();
        }
        return prefixes;
    }

    private Optional<Demand.Between> range(Demands demands, int length) {
        if (length == fields.size()
                || !(demands.on(fields.get(length)).orElse(null)
                        instanceof Demand.Between(var from, var to))) {
            return Optional.empty();
        }
        var bothBounds = from != null && to != null;
        return Optional.of(new Demand.Between(from, arrays && bothBounds ? null : to));
    }

    private Optional<Sort.Direction> direction(
            Sort sort, List<List<@Nullable Object>> prefixes, int length) {
        return arrays || prefixes.size() != 1
                ? Optional.empty()
                : sort.along(fields, Set.copyOf(fields.subList(0, length)));
    }

    private Stream<Object> positions(
            List<List<@Nullable Object>> prefixes,
            Optional<Demand.Between> range,
            Sort.Direction direction) {
        Stream<Object> found =
                prefixes.stream()
                        .flatMap(prefix -> slice(prefix, range, direction))
                        .map(entry -> Objects.requireNonNull(entry.position()));
        return arrays ? found.distinct() : found;
    }

    private Stream<Entry> slice(
            List<@Nullable Object> prefix,
            Optional<Demand.Between> range,
            Sort.Direction direction) {
        var low =
                Entry.before(
                        range.map(Demand.Between::from).map(v -> longer(prefix, v)).orElse(prefix));
        var high =
                Entry.after(
                        range.map(Demand.Between::to).map(v -> longer(prefix, v)).orElse(prefix));
        if (Entry.ORDER.compare(low, high) > 0) {
            return Stream.empty();
        }
        return switch (direction) {
            case FORWARDS -> upTo(entries.tailSet(low, true), entries.higher(high));
            case BACKWARDS -> entries.subSet(low, true, high, true).descendingSet().stream();
        };
    }

    /** To know the first entry that is too far saves comparing each with the bound. */
    @SuppressWarnings("ReferenceEquality")
    private static Stream<Entry> upTo(NavigableSet<Entry> entries, @Nullable Entry end) {
        return entries.stream().takeWhile(entry -> entry != end);
    }

    private static List<@Nullable Object> longer(List<@Nullable Object> prefix, Object value) {
        var longer = new ArrayList<>(prefix);
        longer.add(value);
        return longer;
    }
}
