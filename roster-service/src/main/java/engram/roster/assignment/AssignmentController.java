package engram.roster.assignment;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.manners.Id;
import engram.manners.Problem;
import engram.roster.Page;
import engram.roster.assignment.model.Assignment;
import engram.roster.schoolclass.Seats;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The decks that a class studies. */
@Controller("/api/classes/{class}/assignments")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Assignments")
class AssignmentController {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final AssignDeck assignDeck;
    private final Assignments assignments;
    private final Seats seats;

    AssignmentController(AssignDeck assignDeck, Assignments assignments, Seats seats) {
        this.assignDeck = assignDeck;
        this.assignments = assignments;
        this.seats = seats;
    }

    @Serdeable
    @Schema(name = "Assignment")
    record AssignmentBody(
            @NotNull @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String deckId,
            @Schema(description = "When it is to be learnt by") @Nullable Instant dueAt,
            @Schema(description = "When it is asked in an exam") @Nullable Instant examAt) {

        static AssignmentBody of(Assignment assignment) {
            return new AssignmentBody(assignment.deck(), assignment.dueAt(), assignment.examAt());
        }
    }

    @Needs(Right.SEE_CLASS)
    @Get
    @Operation(operationId = "listAssignments", summary = "The decks that a class studies")
    Page<AssignmentBody> listAssignments(
            Authentication authentication,
            @PathVariable("class") @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String classId,
            @QueryValue @Nullable String cursor,
            @QueryValue @Nullable @Min(1) @Max(200) Integer limit) {
        var caller = Caller.of(authentication);
        seats.of(caller, classId);
        var most = Page.limit(limit);
        return Page.of(
                "assignments",
                assignments.ofClass(
                        caller.school(), classId, Page.after(cursor, "assignments"), most + 1),
                most,
                Assignment::deck,
                AssignmentBody::of);
    }

    @Needs({Right.TEACH_CLASS, Right.ASSIGN_DECK})
    @Post
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "assignDeck",
            summary = "Let a class study a deck",
            description = "The same deck again changes its times.")
    AssignmentBody assignDeck(
            Authentication authentication,
            @PathVariable("class") @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String classId,
            @Valid @Body AssignmentBody body) {
        var caller = Caller.of(authentication);
        seats.ofTeacher(caller, classId);
        var order =
                new AssignDeck.Order(
                        caller.school(),
                        classId,
                        caller.person(),
                        body.deckId(),
                        checked("dueAt", body.dueAt()),
                        checked("examAt", body.examAt()));
        return switch (assignDeck.assign(order)) {
            case AssignDeck.Outcome.Assigned(var assignment) -> AssignmentBody.of(assignment);
            case AssignDeck.Outcome.UnknownDeck _ -> throw Problem.notFound().refusal();
            case AssignDeck.Outcome.NotTheirs _ -> throw Right.ASSIGN_DECK.forbidden();
        };
    }

    @Needs(Right.TEACH_CLASS)
    @Delete("/{deck}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endAssignment", summary = "Let a class no longer study a deck")
    void endAssignment(
            Authentication authentication,
            @PathVariable("class") @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String classId,
            @PathVariable @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String deck) {
        var caller = Caller.of(authentication);
        seats.ofTeacher(caller, classId);
        if (!assignDeck.end(caller.school(), classId, deck)) throw Problem.notFound().refusal();
    }

    private static @Nullable Instant checked(String field, @Nullable Instant time) {
        if (time == null) return null;
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST))
            throw Problem.invalid(field, "must be between the years 2000 and 2200").refusal();
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
