package engram.review.graded.pages;

import static io.micronaut.security.rules.SecurityRule.IS_AUTHENTICATED;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.manners.Id;
import engram.manners.MayRefuse;
import engram.review.graded.StarQuestion;
import engram.review.result.Refusal;
import engram.review.result.Responses;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.function.Function;

/** Stars over HTTP for cards that a learner knows only by the question about them. */
@Controller("/api/sessions/{session}/questions/{question}/star")
@Secured(IS_AUTHENTICATED)
@Tag(name = "graded sessions")
class QuestionStarController {
    private final StarQuestion star;

    QuestionStarController(StarQuestion star) {
        this.star = star;
    }

    @Needs(Right.OWN)
    @Put
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "starQuestion",
            summary = "Give the card that is being asked the caller's star")
    @ApiResponse(responseCode = "204", description = "It has the star", content = @Content)
    @MayRefuse
    HttpResponse<?> add(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String session,
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String question,
            @Parameter(hidden = true) Authentication caller) {
        return starred(question, number -> star.add(Caller.of(caller), session, number));
    }

    @Needs(Right.OWN)
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "unstarQuestion",
            summary = "Take the caller's star from the card that is being asked")
    @ApiResponse(responseCode = "204", description = "It has no star", content = @Content)
    @MayRefuse
    HttpResponse<?> remove(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String session,
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String question,
            @Parameter(hidden = true) Authentication caller) {
        return starred(question, number -> star.remove(Caller.of(caller), session, number));
    }

    private static HttpResponse<?> starred(
            String question, Function<Integer, Optional<Refusal>> change) {
        return Responses.of(
                Numbers.addressed(question), number -> Responses.noContent(change.apply(number)));
    }
}
