package engram.scheduler.settings.model;

/**
 * What may be chosen about a day's queue; memory does not depend on it.
 *
 * @param newPerDay new cards of a deck a day
 * @param reviewsPerDay due cards of a deck a day
 * @param burySiblings whether of cards that share a side only one is asked a day
 * @param leechSuspends whether a leech is no longer asked
 */
public record QueueSettings(
        int newPerDay,
        int reviewsPerDay,
        boolean burySiblings,
        boolean leechSuspends,
        ReviewOrder reviewOrder,
        NewOrder newOrder,
        NewPlace newPlace) {

    /** 30 new and 200 due cards a day, by lowest recall, new ones last in the deck's order. */
    public static final QueueSettings DEFAULT =
            new QueueSettings(
                    30, 200, false, false, ReviewOrder.RECALL, NewOrder.DECK, NewPlace.LAST);

    /** Which due card comes first. */
    public enum ReviewOrder {
        RECALL,
        DUE,
        RANDOM
    }

    /** Which new card comes first. */
    public enum NewOrder {
        DECK,
        RANDOM
    }

    /** Where new cards come among those due. */
    public enum NewPlace {
        LAST,
        FIRST,
        MIXED
    }
}
