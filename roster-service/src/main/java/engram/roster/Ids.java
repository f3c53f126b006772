package engram.roster;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/** Ids of things and events. See docs/reference/contracts.md for their grammar. */
public final class Ids {
    private static final NoArgGenerator BY_TIME = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new id: UUIDv7 in lower case, so that ids sort by the time that they were made. */
    public static String next() {
        return BY_TIME.generate().toString();
    }

    /** A document's {@code _id}: the parts joined by colons, which no id contains. */
    public static String document(String... parts) {
        return String.join(":", parts);
    }
}
