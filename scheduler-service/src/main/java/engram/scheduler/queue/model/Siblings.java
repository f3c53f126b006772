package engram.scheduler.queue.model;

import engram.scheduler.cards.model.Sides;
import java.util.HashSet;
import java.util.Set;

/** Cards of one day, by what of them would give the answer to another one away. */
final class Siblings {
    private final Set<Long> fronts = new HashSet<>();
    private final Set<Long> backs = new HashSet<>();
    private final Set<Sides> reversed = new HashSet<>();

    void add(Sides sides) {
        fronts.add(sides.front());
        backs.add(sides.back());
        reversed.add(sides.reversed());
    }

    /** Whether one of the cards is a sibling of that one. */
    boolean of(Sides sides) {
        return !sides.blank()
                && (fronts.contains(sides.front())
                        || backs.contains(sides.back())
                        || reversed.contains(sides));
    }
}
