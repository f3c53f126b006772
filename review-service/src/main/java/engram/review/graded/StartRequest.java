package engram.review.graded;

import engram.manners.Id;
import engram.review.log.model.Mode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wish to begin a session. */
@Serdeable
@Schema(name = "NewGradedSession")
record StartRequest(
        @Nullable @Id @Schema(description = "Made by the client, so that a retry begins no second")
                String id,
        @Nullable
                @Schema(
                        allowableValues = {"LEARN", "TEST", "MATCHING"},
                        requiredMode = Schema.RequiredMode.REQUIRED)
                Mode mode,
        @Nullable OptionsItem options) {}
