package engram.deck;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Ids: UUIDv7 in lower case, which sort by the time of their making. */
@Singleton
public final class Ids {
    private static final Pattern GRAMMAR = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final NoArgGenerator generator = Generators.timeBasedEpochRandomGenerator();

    public String next() {
        return generator.generate().toString();
    }

    /** Whether this can be an id at all. Nothing else may become part of a key. */
    public static boolean isId(String text) {
        return GRAMMAR.matcher(text).matches();
    }
}
