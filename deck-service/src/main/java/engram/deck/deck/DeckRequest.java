package engram.deck.deck;

import engram.deck.json.StrictTexts;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.annotation.Serdeable.Deserializable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the owner writes about a deck. A change leaves what it does not name. */
@Serdeable
@Schema(name = "DeckText")
record DeckRequest(
        @Schema(minLength = 1, maxLength = 200) @Nullable String title,
        @Schema(description = "At most 20, each of at most 50 characters, without commas")
                @Deserializable(using = StrictTexts.class)
                @Nullable List<@Nullable String> tags) {}
