package engram.review.graded.pages;

import engram.manners.Id;
import engram.review.graded.Wish;
import engram.review.graded.items.OptionsItem;
import engram.review.log.model.Mode;
import engram.review.result.Refusal;
import engram.review.result.Result;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
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
        @Nullable OptionsItem options) {

    Result<Wish> wish() {
        if (mode == null) return Result.refused(new Refusal.Invalid("mode", "is missing"));
        if (mode.selfRated())
            return Result.refused(new Refusal.Invalid("mode", "must be LEARN, TEST or MATCHING"));
        var wanted = Objects.requireNonNullElse(options, OptionsItem.NONE);
        return OptionsReader.beyondBounds(wanted)
                .map(Result::<Wish>refused)
                .orElseGet(
                        () -> Result.done(new Wish(id, mode, OptionsReader.chosen(mode, wanted))));
    }
}
