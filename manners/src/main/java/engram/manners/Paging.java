package engram.manners;

import engram.manners.model.Cursor;
import org.jspecify.annotations.Nullable;

/** The parameters {@code limit} and {@code cursor} of lists. */
public final class Paging {
    private Paging() {}

    /**
     * How many items the caller wants at most.
     *
     * @throws Problem.Refusal 400 if it is not between 1 and the most
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
     * @param list the name of the list that is asked for
     * @throws Problem.Refusal 400 if the cursor was never given out for this list
     */
    public static @Nullable Cursor after(@Nullable String cursor, String list) {
        if (cursor == null) return null;
        return Cursor.parse(cursor, list).orElseThrow(Paging::unknown);
    }

    /** For a cursor that reads well and yet says what no page of the list can have said. */
    public static Problem.Refusal unknown() {
        return Problem.invalid("cursor", "is not one that was given out for this list").refusal();
    }
}
