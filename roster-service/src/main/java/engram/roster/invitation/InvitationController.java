package engram.roster.invitation;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.manners.Id;
import engram.manners.Problem;
import engram.roster.Page;
import engram.roster.invitation.model.Invitation;
import engram.roster.schoolclass.Seats;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whom a class asked in and who has not accepted. */
@Controller("/api/classes/{class}/invitations")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Members")
class InvitationController {
    private final Invitations invitations;
    private final Seats seats;

    InvitationController(Invitations invitations, Seats seats) {
        this.invitations = invitations;
        this.seats = seats;
    }

    @Serdeable
    @Schema(name = "ClassInvitation")
    record ClassInvitation(
            String id,
            @Schema(description = "As the teacher typed it") String name,
            @Schema(description = "The e-mail address or user name that was typed") String login,
            Instant at) {
        static ClassInvitation of(Invitation invitation) {
            return new ClassInvitation(
                    invitation.id(), invitation.name(), invitation.typed(), invitation.at());
        }
    }

    @Needs(Right.TEACH_CLASS)
    @Get
    @Operation(
            operationId = "listInvitations",
            summary = "Whom this class asked in and who has not accepted",
            description = "For its teachers. Whether somebody declined is not told.")
    Page<ClassInvitation> listInvitations(
            Authentication authentication,
            @PathVariable("class") @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String classId,
            @QueryValue @Nullable String cursor,
            @QueryValue @Nullable @Min(1) @Max(200) Integer limit) {
        var caller = Caller.of(authentication);
        seats.ofTeacher(caller, classId);
        var most = Page.limit(limit);
        return Page.of(
                "invitations",
                invitations.ofClass(
                        caller.school(), classId, Page.after(cursor, "invitations"), most + 1),
                most,
                Invitation::id,
                ClassInvitation::of);
    }

    @Needs(Right.TEACH_CLASS)
    @Delete("/{invitation}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "withdrawInvitation", summary = "Take an invitation back")
    void withdrawInvitation(
            Authentication authentication,
            @PathVariable("class") @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String classId,
            @PathVariable @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String invitation) {
        var caller = Caller.of(authentication);
        seats.ofTeacher(caller, classId);
        if (!invitations.withdraw(caller.school(), classId, invitation))
            throw Problem.notFound().refusal();
    }
}
