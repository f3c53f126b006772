package engram.review.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.manners.Problem;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the reviews of a request, in the order in which they were sent. */
@Serdeable
record ReviewResults(List<Result> results) {

    /**
     * What became of one.
     *
     * @param id as it was sent; null if that was no text
     * @param problem why it was refused
     */
    @Serdeable
    @Schema(name = "ReviewResult")
    record Result(
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) String id,
            @Schema(allowableValues = {"accepted", "refused", "retry"}) String status,
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Problem problem) {

        static Result of(@Nullable String id, Outcome outcome) {
            return switch (outcome) {
                case Outcome.Accepted() -> new Result(id, "accepted", null);
                case Outcome.Refused(var problem) -> new Result(id, "refused", problem);
                case Outcome.Retry() -> new Result(id, "retry", null);
            };
        }
    }

    static ReviewResults of(List<JsonNode> posted, List<Outcome> outcomes) {
        var results = new ArrayList<Result>();
        for (var i = 0; i < outcomes.size(); i++)
            results.add(Result.of(idOf(posted.get(i)), outcomes.get(i)));
        return new ReviewResults(results);
    }

    private static @Nullable String idOf(JsonNode review) {
        var id = review.get("id");
        return id != null && id.isString() ? id.getStringValue() : null;
    }
}
