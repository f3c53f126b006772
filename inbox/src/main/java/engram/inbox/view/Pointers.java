package engram.inbox.view;

import java.util.Set;
import java.util.function.UnaryOperator;

/** Where pointers are kept. Every call is one atomic read or write. */
public interface Pointers {
    /** {@link Pointer#NONE} if there is none. */
    Pointer find(String fold);

    /** Stores the next one if the one before is still what is stored; false if it is not. */
    boolean replace(String fold, Pointer before, Pointer next);

    /** The ids of all generations of all folds, those that are to go included. */
    Set<String> generations();

    /** Changes a pointer, again from the start if somebody else did; gives what is stored then. */
    default Pointer change(String fold, UnaryOperator<Pointer> change) {
        while (true) {
            var before = find(fold);
            var next = change.apply(before);
            if (next.equals(before)) return before;
            if (replace(fold, before, next)) return next.written(before.rev() + 1);
        }
    }
}
