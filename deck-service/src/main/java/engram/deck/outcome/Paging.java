package engram.deck.outcome;

import engram.manners.Problem;
import engram.deck.outcome.model.Cursor;
import org.jspecify.annotations.Nullable;

/** The parameters {@code limit} and {@code cursor} of lists. */
public final class Paging {
    private Paging() {}

    /**
     * How many items the caller wants at most.
     *
     * @throws Problem.Refusal if it is not between 1 and the most
     */
    public static int limit(@Nullable Integer asked, int usual, int most) {
        if (asked == null) return usual;
        if (asked < 1 || asked > most)
            throw Problem.invalid("limit", "must be between 1 and " + most).refusal();
        return asked;
    }

    /**
     * Where the caller wants to go on; null for the start.
     *
     * @throws Problem.Refusal if it is not a cursor of ours
     */
    public static @Nullable Cursor after(@Nullable String cursor) {
        if (cursor == null) return null;
        return Cursor.parse(cursor)
                .orElseThrow(() ->
                        Problem.invalid("cursor", "must be the next of an earlier page").refusal());
    }
}
