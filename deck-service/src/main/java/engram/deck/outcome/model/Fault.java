package engram.deck.outcome.model;

/**
 * A rule that a request breaks.
 *
 * @param field where, as a path such as {@code cards[3].front} or {@code line 4}
 */
public record Fault(String field, String rule) {

    /** The same fault, seen from the thing that holds the field. */
    public Fault within(String path) {
        return new Fault(field.isEmpty() ? path : path + "." + field, rule);
    }
}
