package engram.roster.member;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.manners.Id;
import engram.manners.Problem;
import engram.roster.Page;
import engram.roster.person.PasswordRules;
import engram.roster.person.model.Person;
import engram.roster.schoolclass.Seats;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The people of a class. */
@Controller("/api/classes/{class}/members")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Members")
class MemberController {
    private final Members members;
    private final Invite invite;
    private final Seats seats;

    MemberController(Members members, Invite invite, Seats seats) {
        this.members = members;
        this.invite = invite;
        this.seats = seats;
    }

    @Serdeable
    @Schema(name = "NewPassword")
    record NewPassword(
            @NotNull @Schema(minLength = PasswordRules.SHORTEST, maxLength = PasswordRules.LONGEST)
                    String password) {}

    @Serdeable
    @Schema(name = "MemberChange")
    record MemberChange(
            @Schema(description = "By how many percent limits of time are longer for the person")
                    @Nullable
                    @Min(0)
                    @Max(200)
                    Integer extraTime,
            @Schema(
                            description =
                                    "Whether how long the person takes to answer says something"
                                            + " about them")
                    @Nullable Boolean timeCounts) {

        MemberChange checked() {
            if (extraTime == null && timeCounts == null)
                throw Problem.invalid("extraTime", "is missing, and timeCounts too").refusal();
            return this;
        }

        Person of(Person stored, Instant at) {
            return stored.withTime(
                    extraTime == null ? stored.extraTime() : extraTime,
                    timeCounts == null ? stored.timeCounts() : timeCounts,
                    at);
        }
    }

    @Needs(Right.SEE_CLASS)
    @Get
    @Operation(
            operationId = "listMembers",
            summary = "The people of a class",
            description =
                    "Only its teachers see e-mail addresses, user names, extra time and whether time counts.")
    Page<MemberView> listMembers(
            Authentication authentication,
            @PathVariable("class") @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String classId,
            @QueryValue @Nullable String cursor,
            @QueryValue @Nullable @Min(1) @Max(200) Integer limit) {
        var caller = Caller.of(authentication);
        var seat = seats.of(caller, classId);
        var most = Page.limit(limit);
        return Page.of(
                "members",
                members.list(caller.school(), classId, Page.after(cursor, "members"), most + 1),
                most,
                each -> each.person().id(),
                each -> MemberView.of(each, seat.isTeachers()));
    }

    @Needs(Right.TEACH_CLASS)
    @Post
    @Operation(
            operationId = "addMembers",
            summary = "Put learners into a class",
            description =
                    "Makes accounts for those who have none; their passwords are told here and"
                            + " never again. Who has an account is invited, and is in the class"
                            + " once they accept.")
    Guests.Results addMembers(
            Authentication authentication,
            @PathVariable("class") @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String classId,
            @Valid @Body Guests guests) {
        var caller = Caller.of(authentication);
        seats.ofTeacher(caller, classId);
        var host = new Invite.Host(caller.school(), classId, caller.person());
        return Guests.Results.of(invite.invite(host, guests.checked()));
    }

    @Needs(Right.TEACH_CLASS)
    @Patch("/{person}")
    @Operation(
            operationId = "changeMember",
            summary = "Give somebody of my class extra time, or let their time not count",
            description =
                    "It holds in all of their classes, from the next token that they get: at most"
                            + " 15 minutes later.")
    MemberView changeMember(
            Authentication authentication,
            @PathVariable("class") @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String classId,
            @PathVariable @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String person,
            @Valid @Body MemberChange body) {
        var caller = Caller.of(authentication);
        seats.ofTeacher(caller, classId);
        return members.change(caller.school(), classId, person, body.checked()::of)
                .map(member -> MemberView.of(member, true))
                .orElseThrow(() -> Problem.notFound().refusal());
    }

    @Needs(Right.TEACH_CLASS)
    @Delete("/{person}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeMember", summary = "Take a learner out of a class")
    @ApiResponse(responseCode = "204", description = "Removed")
    @ApiResponse(responseCode = "409", description = "A class keeps its teacher")
    void removeMember(
            Authentication authentication,
            @PathVariable("class") @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String classId,
            @PathVariable @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String person) {
        var caller = Caller.of(authentication);
        seats.ofTeacher(caller, classId);
        switch (members.remove(caller.school(), classId, person)) {
            case DONE -> {}
            case NO_SUCH_MEMBER -> throw Problem.notFound().refusal();
            case TEACHES, NOT_OURS -> throw Problem.conflict("A class keeps its teacher").refusal();
        }
    }

    @Needs(Right.TEACH_CLASS)
    @Post("/{person}/restore")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "restoreMember",
            summary = "Put a learner back who was taken out of a class",
            description = "Within a day. Repeatable; memory and answers were never gone.")
    void restoreMember(
            Authentication authentication,
            @PathVariable("class") @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String classId,
            @PathVariable @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String person) {
        var caller = Caller.of(authentication);
        seats.ofTeacher(caller, classId);
        if (!members.restore(caller.school(), classId, person)) throw Problem.notFound().refusal();
    }

    @Needs(Right.TEACH_CLASS)
    @Put("/{person}/password")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "setMemberPassword",
            summary = "Give a learner of my class a new password",
            description =
                    "Only for an account that the class made, while the learner has chosen no"
                            + " password and is in no class of another teacher. Signs the learner"
                            + " out everywhere.")
    void setMemberPassword(
            Authentication authentication,
            @PathVariable("class") @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String classId,
            @PathVariable @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String person,
            @Valid @Body NewPassword body) {
        var caller = Caller.of(authentication);
        seats.ofTeacher(caller, classId);
        switch (members.setPassword(caller, classId, person, body.password())) {
            case DONE -> {}
            case NO_SUCH_MEMBER -> throw Problem.notFound().refusal();
            case TEACHES ->
                    throw Problem.forbidden("Teachers change their own passwords").refusal();
            case NOT_OURS ->
                    throw Problem.forbidden(
                                    "A class gives passwords to accounts that it made, until the"
                                            + " learner chooses one or joins another teacher")
                            .refusal();
        }
    }
}
