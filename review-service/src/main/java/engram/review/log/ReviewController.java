package engram.review.log;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.manners.Id;
import engram.manners.Problem;
import engram.review.log.model.Learner;
import engram.review.result.Responses;
import engram.review.result.Result;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;

/** Answers of the self-rated modes, from the learner who gave them. */
@Controller("/api/reviews")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "reviews")
class ReviewController {
    private final RecordReviews recordReviews;
    private final UndoReview undoReview;
    private final ReviewRate rate;
    private final Clock clock;

    ReviewController(
            RecordReviews recordReviews, UndoReview undoReview, ReviewRate rate, Clock clock) {
        this.recordReviews = recordReviews;
        this.undoReview = undoReview;
        this.rate = rate;
        this.clock = clock;
    }

    @Needs(Right.ANSWER_DECK)
    @Post
    @Operation(
            operationId = "postReviews",
            summary = "Record answers; each is accepted, refused or to be sent again")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = PostReviews.class)))
    @ApiResponse(
            responseCode = "200",
            description = "One result for each review, in their order",
            content = @Content(schema = @Schema(implementation = ReviewResults.class)))
    @ApiResponse(
            responseCode = "400",
            description = "The body has not this shape; nothing was recorded",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "429",
            description =
                    "More answers than a learner may give in this time, in one session, or to one"
                            + " card on one day; nothing was recorded, Retry-After says when it can"
                            + " be",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    HttpResponse<?> post(@Body JsonNode body, @Parameter(hidden = true) Authentication caller)
            throws IOException {
        var from = Caller.of(caller);
        return switch (PostedReviews.read(body, clock.instant(), from.zone())) {
            case Result.Done<PostedReviews>(var posted) -> post(from, posted);
            case Result.Refused<PostedReviews>(var why) -> Responses.refused(why);
        };
    }

    private HttpResponse<?> post(Caller from, PostedReviews posted) throws IOException {
        var learner = new Learner(from.school(), from.person());
        var tooFast = rate.take(learner, posted.reviews().size());
        if (tooFast.isPresent()) return Responses.refused(tooFast.get());
        var read =
                posted.reviews().stream()
                        .map(review -> ReviewReader.read(review, posted.clock()))
                        .toList();
        var recorded =
                recordReviews.record(learner, posted.zone(), posted.clock().receivedAt(), read);
        return Responses.of(recorded.map(outcomes -> ReviewResults.of(posted.reviews(), outcomes)));
    }

    @Needs(Right.OWN)
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "undoReview", summary = "Undo an answer: it no longer counts")
    @ApiResponse(
            responseCode = "204",
            description = "It does not count, now or before",
            content = @Content)
    @ApiResponse(
            responseCode = "400",
            description = "This cannot be the id of a review",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "404",
            description = "The caller has no such review",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The answer was graded by the server",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "503",
            description = "The log cannot be reached; the same request may succeed later",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    HttpResponse<?> undo(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) String id,
            @Parameter(hidden = true) Authentication caller)
            throws IOException {
        if (!id.matches(Id.GRAMMAR)) return Problem.invalid("id", Id.RULE).response();
        var from = Caller.of(caller);
        return switch (undoReview.undo(new Learner(from.school(), from.person()), id)) {
            case UNDONE -> HttpResponse.noContent();
            case UNKNOWN -> Problem.notFound().response();
            case GRADED -> Problem.conflict("A graded answer cannot be undone").response();
            case NOT_ACKNOWLEDGED ->
                    Problem.unavailable("The review log cannot be reached").response();
        };
    }
}
