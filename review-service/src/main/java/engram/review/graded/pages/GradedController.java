package engram.review.graded.pages;

import static io.micronaut.security.rules.SecurityRule.IS_AUTHENTICATED;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.manners.Id;
import engram.manners.MayRefuse;
import engram.manners.Problem;
import engram.review.graded.AnswerQuestion;
import engram.review.graded.FindSession;
import engram.review.graded.FinishSession;
import engram.review.graded.OfferModes;
import engram.review.graded.OverrideGrade;
import engram.review.graded.StartSession;
import engram.review.graded.items.AnsweredItem;
import engram.review.graded.items.AnsweredItems;
import engram.review.graded.items.FinishedSession;
import engram.review.graded.items.ModesItem;
import engram.review.graded.items.ModesItems;
import engram.review.graded.items.SessionItem;
import engram.review.graded.items.SessionItems;
import engram.review.graded.model.fact.Moment;
import engram.review.log.ReviewRate;
import engram.review.log.model.Learner;
import engram.review.result.Responses;
import engram.review.result.Result;
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
    private final SessionItems sessions;
    private final AnsweredItems answered;
    private final RequestTime time;
    private final ReviewRate rate;

    GradedController(
            OfferModes modes,
            StartSession start,
            FindSession find,
            AnswerQuestion answer,
            OverrideGrade override,
            FinishSession finish,
            SessionItems sessions,
            AnsweredItems answered,
            RequestTime time,
            ReviewRate rate) {
        this.modes = modes;
        this.start = start;
        this.find = find;
        this.answer = answer;
        this.override = override;
        this.finish = finish;
        this.sessions = sessions;
        this.answered = answered;
        this.time = time;
        this.rate = rate;
    }

    @Needs(Right.STUDY_DECK)
    @Get("/decks/{deck}/modes")
    @Operation(
            operationId = "deckModes",
            summary = "What can be studied in a deck now, and which sessions are open")
    @ApiResponse(
            responseCode = "200",
            description = "Each mode, with the reason if it is not offered",
            content = @Content(schema = @Schema(implementation = ModesItem.class)))
    @MayRefuse
    HttpResponse<?> modes(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String deck,
            @Parameter(hidden = true) Authentication caller) {
        return Responses.of(modes.of(Caller.of(caller), deck).map(ModesItems::of));
    }

    @Needs(Right.STUDY_DECK)
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
    HttpResponse<?> start(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String deck,
            @Body @Valid StartRequest request,
            @Parameter(hidden = true) @Header(RequestTime.TIME) @Nullable String at,
            @Parameter(hidden = true) @Header(RequestTime.OPERATOR) @Nullable String operator,
            @Parameter(hidden = true) Authentication caller) {
        var from = Caller.of(caller);
        var started =
                counted(from, at, operator)
                        .then(when ->
                                request.wish().then(wish -> start.start(from, deck, wish, when)));
        return Responses.of(started, this::begun);
    }

    private HttpResponse<?> begun(StartSession.Started started) {
        var session = sessions.of(started.session());
        return started.isNew() ? HttpResponse.created(session) : HttpResponse.ok(session);
    }

    @Needs(Right.OWN)
    @Get("/sessions/{session}")
    @Operation(operationId = "gradedSession", summary = "A graded session as it stands")
    @ApiResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionItem.class)))
    @MayRefuse
    HttpResponse<?> session(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String session,
            @Parameter(hidden = true) @Header(RequestTime.TIME) @Nullable String at,
            @Parameter(hidden = true) @Header(RequestTime.OPERATOR) @Nullable String operator,
            @Parameter(hidden = true) Authentication caller) {
        return Responses.of(
                time.of(at, operator)
                        .then(when -> find.find(Caller.of(caller), session, when))
                        .map(sessions::of));
    }

    @Needs(Right.OWN)
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
        return Responses.of(
                counted(from, at, operator)
                        .then(when ->
                                request.sent()
                                        .then(sent -> answer.answer(from, session, sent, when)))
                        .map(answered::of));
    }

    @Needs(Right.OWN)
    @Post("/sessions/{session}/answers/{question}/override")
    @Operation(
            operationId = "overrideGrade",
            summary = "I was right, I was wrong; in a submitted Test, the marks of a self-check")
    @ApiResponse(
            responseCode = "200",
            description = "The question's new result",
            content = @Content(schema = @Schema(implementation = AnsweredItem.class)))
    @MayRefuse
    HttpResponse<?> override(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String session,
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String question,
            @Body @Valid OverrideRequest request,
            @Parameter(hidden = true) @Header(RequestTime.TIME) @Nullable String at,
            @Parameter(hidden = true) @Header(RequestTime.OPERATOR) @Nullable String operator,
            @Parameter(hidden = true) Authentication caller) {
        var from = Caller.of(caller);
        return Responses.of(
                counted(from, at, operator)
                        .then(when ->
                                Numbers.addressed(question)
                                        .then(number ->
                                                override.override(
                                                        from,
                                                        session,
                                                        number,
                                                        request.claim(),
                                                        when)))
                        .map(answered::of));
    }

    @Needs(Right.OWN)
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
        return Responses.of(
                counted(from, at, operator)
                        .then(when -> finish.finish(from, session, when))
                        .map(this::ended));
    }

    private Object ended(FinishSession.Ended ended) {
        return switch (ended) {
            case FinishSession.Ended.Graded(var session) -> sessions.of(session);
            case FinishSession.Ended.SelfRated(var session, var at) ->
                    new FinishedSession(session, at);
        };
    }

    /** Whatever tells the log something counts as one answer; history comes as fast as it can. */
    private Result<Moment> counted(Caller caller, @Nullable String at, @Nullable String operator) {
        return time.of(at, operator)
                .then(when -> when.isHistory() ? Result.done(when) : counted(caller, when));
    }

    private Result<Moment> counted(Caller caller, Moment when) {
        return rate.take(new Learner(caller.school(), caller.person()), 1)
                .map(Result::<Moment>refused)
                .orElseGet(() -> Result.done(when));
    }
}
