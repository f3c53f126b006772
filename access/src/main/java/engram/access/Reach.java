package engram.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person is and was to a deck over time: for answers that come late, which are judged by
 * what was so when they were given.
 *
 * @param isOwner whether the deck is the person's own
 * @param deletedAt null unless the deck was deleted
 * @param ways through classes, past ones too
 */
public record Reach(boolean isOwner, @Nullable Instant deletedAt, List<Way> ways) {
    /** Clocks of devices and servers may differ by so much. */
    static final Duration SKEW = Duration.ofMinutes(5);

    /**
     * Through a class.
     *
     * @param relation of the person in it
     * @param studied when the class studied the deck
     * @param member when the person was in the class
     */
    public record Way(Relation relation, List<Period> studied, List<Period> member) {
        private boolean isOpenAt(Instant at) {
            return studied.stream().anyMatch(each -> each.covers(at))
                    && member.stream().anyMatch(each -> each.covers(at));
        }
    }

    /**
     * From when to when.
     *
     * @param until null while it goes on
     */
    public record Period(Instant from, @Nullable Instant until) {
        /** So from the beginning, and still. */
        public static final Period ALWAYS = new Period(Instant.EPOCH, null);

        private boolean covers(Instant at) {
            return !at.isBefore(from.minus(SKEW))
                    && (until == null || !at.isAfter(until.plus(SKEW)));
        }
    }

    /** What the person was to the deck at that moment; empty if nothing. */
    public Optional<Relation> at(Instant moment) {
        if (deletedAt != null && moment.isAfter(deletedAt.plus(SKEW))) return Optional.empty();
        if (isOwner) return Optional.of(Relation.OWNER);
        var relations =
                ways.stream().filter(way -> way.isOpenAt(moment)).map(Way::relation).toList();
        if (relations.contains(Relation.TEACHER)) return Optional.of(Relation.TEACHER);
        return relations.stream().findFirst();
    }
}
