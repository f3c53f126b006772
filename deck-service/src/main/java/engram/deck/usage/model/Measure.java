package engram.deck.usage.model;

import java.util.function.ToLongFunction;

/** What is measured. */
public enum Measure {
    DECKS("decks", Amount::decks),
    CARDS("cards", Amount::cards),
    BYTES("bytes", Amount::bytes),
    KEPT("kept", Amount::kept),
    KEPT_BYTES("keptBytes", Amount::keptBytes);

    private final String field;
    private final ToLongFunction<Amount> reading;

    Measure(String field, ToLongFunction<Amount> reading) {
        this.field = field;
        this.reading = reading;
    }

    /** Its name where it is stored. */
    public String field() {
        return field;
    }

    public long of(Amount amount) {
        return reading.applyAsLong(amount);
    }
}
