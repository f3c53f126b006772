package engram.roster.assignment;

import engram.access.Access;
import engram.access.Right;
import engram.inbox.Progress;
import engram.roster.assignment.model.Assignment;
import engram.roster.period.model.Periods;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets a class study a deck, or no longer. Answers once that is published. Assigning is repeatable:
 * the last times given count.
 */
@Singleton
final class AssignDeck {
    private final Assignments assignments;
    private final Access access;
    private final Progress progress;
    private final Clock clock;

    AssignDeck(Assignments assignments, Access access, Progress progress, Clock clock) {
        this.assignments = assignments;
        this.access = access;
        this.progress = progress;
        this.clock = clock;
    }

    /** A deck for a class, by one of its teachers. */
    record Order(
            String school,
            String schoolClass,
            String teacher,
            String deck,
            @Nullable Instant dueAt,
            @Nullable Instant examAt) {}

    /** What came of it. */
    sealed interface Outcome {
        record Assigned(Assignment assignment) implements Outcome {}

        /** There is no such deck, as far as this teacher may know. */
        record UnknownDeck() implements Outcome {}

        /** The teacher studies the deck in a class, but does not own or teach it. */
        record NotTheirs() implements Outcome {}
    }

    Outcome assign(Order order) {
        var school = order.school();
        if (progress.await(() -> access.ownerOf(school, order.deck())).isEmpty())
            return new Outcome.UnknownDeck();
        var relation = access.relation(school, order.teacher(), order.deck());
        return switch (Right.ASSIGN_DECK.of(relation)) {
            case ALLOWED -> new Outcome.Assigned(store(order));
            case FORBIDDEN -> new Outcome.NotTheirs();
            case HIDDEN -> new Outcome.UnknownDeck();
        };
    }

    private Assignment store(Order order) {
        while (true) {
            var stored = assignments.find(order.school(), order.schoolClass(), order.deck());
            var next =
                    stored.map(before -> before.again(order.dueAt(), order.examAt(), now()))
                            .orElseGet(() -> first(order));
            if (!assignments.save(next)) continue;
            awaitPublished(next);
            return next;
        }
    }

    private Assignment first(Order order) {
        var now = now();
        return new Assignment(
                order.school(),
                order.schoolClass(),
                order.deck(),
                order.dueAt(),
                order.examAt(),
                Periods.since(now),
                1,
                now);
    }

    /** Ends an assignment; false if the class does not study the deck. */
    boolean end(String school, String schoolClass, String deck) {
        while (true) {
            var stored =
                    assignments.find(school, schoolClass, deck).filter(found -> !found.deleted());
            if (stored.isEmpty()) return false;
            var next = stored.get().ended(now());
            if (!assignments.save(next)) continue;
            awaitPublished(next);
            return true;
        }
    }

    private void awaitPublished(Assignment assignment) {
        assignments.awaitPublished(
                assignment.school(), assignment.schoolClass(), assignment.deck());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
