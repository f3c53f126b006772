package engram.review.graded.items;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A self-rated session that ended. */
@Serdeable
@Schema(name = "FinishedSession")
public record FinishedSession(String id, Instant finishedAt) {}
