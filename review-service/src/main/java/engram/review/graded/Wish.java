package engram.review.graded;

import engram.review.log.model.Mode;
import engram.review.result.Result;
import org.jspecify.annotations.Nullable;

/**
 * A wish to begin a session.
 *
 * @param id made by the client, so that a retry begins no second; null if it has none
 * @param mode a graded one
 * @param chosen what the options are, or why they are none; a session that has begun already does
 *     not ask for them again
 */
public record Wish(@Nullable String id, Mode mode, Result<Chosen> chosen) {}
