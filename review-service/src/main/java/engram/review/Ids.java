package engram.review;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.inject.Singleton;

/** Ids: UUIDv7 in lower case, which sort by the time of their making. */
@Singleton
public final class Ids {
    private final NoArgGenerator generator = Generators.timeBasedEpochRandomGenerator();

    public String next() {
        return generator.generate().toString();
    }
}
