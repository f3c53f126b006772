package engram.review.graded;

import static io.micronaut.security.rules.SecurityRule.IS_AUTHENTICATED;

import engram.access.Caller;
import engram.manners.Id;
import engram.manners.MayRefuse;
import engram.manners.Problem;
import engram.review.graded.model.Moment;
import engram.review.log.ReviewRate;
import engram.review.log.model.Learner;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** Learn, Test and Matching over HTTP, for the learner whose session it is. */
@Controller("/api")
@Secured(IS_AUTHENTICATED)
@Tag(name = "graded sessions")
class GradedController {
    private final OfferModes modes;
    private final StartSession start;
    private final FindSession find;
    private final AnswerQuestion answer;
    private final OverrideGrade override;
    private final FinishSession finish;
    private final RequestTime time;
    private final ReviewRate rate;

    GradedController(
            OfferModes modes,
            StartSession start,
            FindSession find,
            AnswerQuestion answer,
            OverrideGrade override,
            FinishSession finish,
            RequestTime time,
            ReviewRate rate) {
        this.modes = modes;
        this.start = start;
        this.find = find;
        this.answer = answer;
        this.override = override;
        this.finish = finish;
        this.time = time;
        this.rate = rate;
    }

    @Get("/decks/{deck}/modes")
    @Operation(
            operationId = "deckModes",
            summary = "What can be studied in a deck now, and which sessions are open")
    @ApiResponse(
            responseCode = "200",
            description = "Each mode, with the reason if it is not offered",
            content = @Content(schema = @Schema(implementation = ModesItem.class)))
    @MayRefuse
    ModesItem modes(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String deck,
            @Parameter(hidden = true) Authentication caller) {
        return modes.of(Caller.of(caller), deck);
    }

    @Post("/decks/{deck}/sessions")
    @Operation(
            operationId = "startGradedSession",
            summary =
                    "Begin to learn, to take a test or to match; again with the same id, the same")
    @ApiResponse(
            responseCode = "201",
            description = "The session, begun now",
            content = @Content(schema = @Schema(implementation = SessionItem.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The session that has this id already",
            content = @Content(schema = @Schema(implementation = SessionItem.class)))
    @MayRefuse
    HttpResponse<SessionItem> start(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String deck,
            @Body @Valid StartRequest request,
            @Parameter(hidden = true) @Header(RequestTime.TIME) @Nullable String at,
            @Parameter(hidden = true) @Header(RequestTime.OPERATOR) @Nullable String operator,
            @Parameter(hidden = true) Authentication caller) {
        var from = Caller.of(caller);
        var when = time.of(at, operator);
        take(from, when);
        var started = start.start(from, deck, request, when);
        return started.isNew()
                ? HttpResponse.created(started.session())
                : HttpResponse.ok(started.session());
    }

    @Get("/sessions/{session}")
    @Operation(operationId = "gradedSession", summary = "A graded session as it stands")
    @ApiResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionItem.class)))
    @MayRefuse
    SessionItem session(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String session,
            @Parameter(hidden = true) @Header(RequestTime.TIME) @Nullable String at,
            @Parameter(hidden = true) @Header(RequestTime.OPERATOR) @Nullable String operator,
            @Parameter(hidden = true) Authentication caller) {
        return find.session(Caller.of(caller), session, time.of(at, operator));
    }

    @Post("/sessions/{session}/answers")
    @Operation(
            operationId = "answerQuestion",
            summary = "Answer a question; answered again, it replies the same")
    @ApiResponse(
            responseCode = "200",
            description = "What became of it, and what comes next",
            content = @Content(schema = @Schema(implementation = AnsweredItem.class)))
    @MayRefuse
    @ApiResponse(
            responseCode = "429",
            description =
                    "More answers than a learner may give in this time, in one session, or to one"
                            + " card on one day; nothing was stored, Retry-After says when it can"
                            + " be",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    HttpResponse<?> answer(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String session,
            @Body @Valid AnswerRequest request,
            @Parameter(hidden = true) @Header(RequestTime.TIME) @Nullable String at,
            @Parameter(hidden = true) @Header(RequestTime.OPERATOR) @Nullable String operator,
            @Parameter(hidden = true) Authentication caller) {
        var from = Caller.of(caller);
        var when = time.of(at, operator);
        take(from, when);
        return HttpResponse.ok(answer.answer(from, session, request.checked(), when));
    }

    @Post("/sessions/{session}/answers/{question}/override")
    @Operation(
            operationId = "overrideGrade",
            summary = "I was right, I was wrong; in a submitted Test, the marks of a self-check")
    @ApiResponse(
            responseCode = "200",
            description = "The question's new result",
            content = @Content(schema = @Schema(implementation = AnsweredItem.class)))
    @MayRefuse
    AnsweredItem override(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String session,
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String question,
            @Body @Valid OverrideRequest request,
            @Parameter(hidden = true) @Header(RequestTime.TIME) @Nullable String at,
            @Parameter(hidden = true) @Header(RequestTime.OPERATOR) @Nullable String operator,
            @Parameter(hidden = true) Authentication caller) {
        var from = Caller.of(caller);
        var when = time.of(at, operator);
        take(from, when);
        return override.override(from, session, question, request, when);
    }

    @Post("/sessions/{session}/finish")
    @Operation(
            operationId = "finishSession",
            summary =
                    "Submit a Test, end a Learn or self-rated session, give up a Matching round; again, it is the same")
    @ApiResponse(
            responseCode = "200",
            description = "The graded session, or when the self-rated one ended",
            content =
                    @Content(schema = @Schema(anyOf = {SessionItem.class, FinishedSession.class})))
    @MayRefuse
    @ApiResponse(
            responseCode = "503",
            description = "The log cannot be reached; the same request may succeed later",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    HttpResponse<?> finish(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String session,
            @Parameter(hidden = true) @Header(RequestTime.TIME) @Nullable String at,
            @Parameter(hidden = true) @Header(RequestTime.OPERATOR) @Nullable String operator,
            @Parameter(hidden = true) Authentication caller) {
        var from = Caller.of(caller);
        var when = time.of(at, operator);
        take(from, when);
        return HttpResponse.ok(finish.finish(from, session, when));
    }

    /** Whatever tells the log something counts as one answer; history comes as fast as it can. */
    private void take(Caller caller, Moment when) {
        if (!when.isHistory()) rate.take(new Learner(caller.school(), caller.person()), 1);
    }
}
