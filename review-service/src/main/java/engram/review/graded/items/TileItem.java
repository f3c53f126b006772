package engram.review.graded.items;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One side of a pair in Matching. */
@Serdeable
@Schema(name = "Tile")
public record TileItem(
        String id,
        String text,
        @Nullable @Schema(description = "BCP 47") String lang,
        boolean matched) {}
