package engram.review.sessions;

import engram.access.Caller;
import engram.access.Id;
import engram.access.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Instant;

/** The ends of self-rated sessions, from the learner who studied. */
@Controller("/api/sessions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "sessions")
class SessionController {
    private final FinishSession finishSession;

    SessionController(FinishSession finishSession) {
        this.finishSession = finishSession;
    }

    /** A session that ended. */
    @Serdeable
    @Schema(name = "FinishedSession")
    record FinishedSession(String id, Instant finishedAt) {}

    @Post("/{session}/finish")
    @Operation(
            operationId = "finishSession",
            summary = "End a self-rated session; again, it is the same")
    @ApiResponse(
            responseCode = "200",
            description = "When it ended",
            content = @Content(schema = @Schema(implementation = FinishedSession.class)))
    @ApiResponse(
            responseCode = "400",
            description = "This cannot be the id of a session",
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
    HttpResponse<?> finish(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) String session,
            @Parameter(hidden = true) Authentication caller)
            throws IOException {
        if (!session.matches(Id.GRAMMAR)) return Problem.invalid("session", Id.RULE).response();
        var from = Caller.of(caller);
        var finishedAt = finishSession.finish(from.school(), from.person(), session);
        if (finishedAt.isEmpty())
            return Problem.unavailable("The review log cannot be reached").response();
        return HttpResponse.ok(new FinishedSession(session, finishedAt.get()));
    }
}
