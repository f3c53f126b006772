package engram.deck.json;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A field that is there, be it null: where a missing one leaves what is stored, this sets or clears
 * it.
 */
@Serdeable.Deserializable(using = GivenTexts.class)
public record GivenText(@Nullable String text) {

    /** What was given, or else what was there before. */
    public static @Nullable String or(@Nullable GivenText given, @Nullable String before) {
        return given == null ? before : given.text();
    }
}
