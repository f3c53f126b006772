package engram.embedded.store.index;

import engram.embedded.store.bytes.OrderedBytes;
import engram.embedded.store.query.Demand;
import engram.embedded.store.query.Demands;
import engram.embedded.store.query.Sort;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds positions in the entries of an ordered index. */
record IndexSearch(IndexEntries entries, List<String> fields) {
    private static final int MOST_PREFIXES = 10_000;
    private static final int EQUAL_FIELD = 10;
    private static final int RANGE_FIELD = 5;
    private static final int SORTED = 2;

    /** The values that the first fields must have, and what the next one must lie between. */
    private record Bounds(int length, List<List<Object>> prefixes, Optional<Demand> range) {
        int fields() {
            return length + (range.isPresent() ? 1 : 0);
        }

        int rank() {
            return length * EQUAL_FIELD + (range.isPresent() ? RANGE_FIELD : 0);
        }

        Stream<Slices.Slice> slices() {
            return prefixes.stream().map(this::slice);
        }

        private Slices.Slice slice(List<Object> prefix) {
            return switch (range.orElse(null)) {
                case Demand.Between(var from, var to) ->
                        new Slices.Slice(bytes(prefix, from).toArray(), above(bytes(prefix, to)));
                case Demand.StartsWith(var text) -> {
                    var beginning = bytes(prefix, null).addBeginning(text);
                    yield new Slices.Slice(beginning.toArray(), above(beginning));
                }
                case null, default ->
                        new Slices.Slice(bytes(prefix, null).toArray(), above(bytes(prefix, null)));
            };
        }

        private static OrderedBytes bytes(List<Object> prefix, @Nullable Object bound) {
            var bytes = new OrderedBytes();
            prefix.forEach(bytes::add);
            return bound == null ? bytes : bytes.add(bound);
        }

        private static byte[] above(OrderedBytes bytes) {
            return IndexEntries.above(bytes.toArray());
        }
    }

    Optional<AccessPath> path(Demands demands, Sort sort) {
        var bounds = bounds(demands);
        // The order alone is no reason: a sparse index does not have every document.
        if (bounds.fields() == 0) {
            return Optional.empty();
        }
        var direction = direction(sort, bounds);
        var sorts = !sort.any() && direction.isPresent();
        return Optional.of(
                new AccessPath(
                        null,
                        bounds.rank() + (sorts ? SORTED : 0),
                        sort.any() || sorts,
                        !entries.arrays() && demands.count() == bounds.fields(),
                        spots(bounds, direction.orElse(Sort.Direction.FORWARDS)),
                        () ->
                                bounds.slices()
                                        .mapToLong(each -> entries.count(each.low(), each.high()))
                                        .sum()));
    }

    private Bounds bounds(Demands demands) {
        List<List<Object>> prefixes = List.of(List.of());
        int length = 0;
        for (var field : fields) {
            if (!(demands.on(field).orElse(null) instanceof Demand.OneOf(var values))
                    || (long) prefixes.size() * values.size() > MOST_PREFIXES) {
                break;
            }
            prefixes =
                    prefixes.stream()
                            .flatMap(prefix -> values.stream().map(value -> longer(prefix, value)))
                            .toList();
            length++;
        }
        return new Bounds(length, prefixes, range(demands, length));
    }

    private static List<Object> longer(List<Object> prefix, Object value) {
        return Stream.concat(prefix.stream(), Stream.of(value)).toList();
    }

    private Optional<Demand> range(Demands demands, int length) {
        if (length == fields.size()) {
            return Optional.empty();
        }
        return demands.on(fields.get(length))
                .filter(demand -> !(demand instanceof Demand.OneOf))
                .map(demand ->
                        demand instanceof Demand.Between(var from, var to)
                                        && entries.arrays()
                                        && from != null
                                        && to != null
                                ? new Demand.Between(from, null)
                                : demand);
    }

    private Optional<Sort.Direction> direction(Sort sort, Bounds bounds) {
        return entries.arrays() || bounds.prefixes().size() != 1
                ? Optional.empty()
                : sort.along(fields, Set.copyOf(fields.subList(0, bounds.length())));
    }

    /** A document with an array can have several entries, and is to be found once. */
    private Spots spots(Bounds bounds, Sort.Direction direction) {
        return entries.arrays()
                ? Spots.listed(() -> slices(bounds, direction).positions())
                : mark -> slices(bounds, direction).after(mark);
    }

    private Slices slices(Bounds bounds, Sort.Direction direction) {
        return new Slices(entries, bounds.slices().toList(), direction);
    }
}
