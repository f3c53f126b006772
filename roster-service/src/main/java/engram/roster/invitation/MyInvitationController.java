package engram.roster.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import engram.access.Caller;
import engram.manners.Id;
import engram.manners.Problem;
import engram.roster.invitation.model.Invitation;
import engram.roster.person.People;
import engram.roster.person.model.Person;
import engram.roster.schoolclass.ClassView;
import engram.roster.schoolclass.Classes;
import engram.roster.schoolclass.Enrolments;
import engram.roster.schoolclass.model.SchoolClass;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The classes that the caller is asked into. */
@Controller("/api/me/invitations")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Me")
class MyInvitationController {
    /** More than anybody is asked into; the rest shows once these are answered. */
    private static final int SHOWN = 100;

    private final Invitations invitations;
    private final Enrolments enrolments;
    private final Classes classes;
    private final People people;

    MyInvitationController(
            Invitations invitations, Enrolments enrolments, Classes classes, People people) {
        this.invitations = invitations;
        this.enrolments = enrolments;
        this.classes = classes;
        this.people = people;
    }

    @Serdeable
    @Schema(name = "MyInvitations")
    record MyInvitations(List<MyInvitation> items) {}

    @Serdeable
    @Schema(name = "MyInvitation")
    record MyInvitation(
            @JsonProperty("class") InvitingClass schoolClass,
            @Schema(description = "The teacher who asks") InvitingTeacher teacher,
            Instant at) {}

    @Serdeable
    @Schema(name = "InvitingClass")
    record InvitingClass(String id, String name) {}

    @Serdeable
    @Schema(name = "InvitingTeacher")
    record InvitingTeacher(String name) {}

    @Get
    @Operation(
            operationId = "listMyInvitations",
            summary = "The classes that I am asked into",
            description = "Nothing is told to the class before one accepts. A teacher has none.")
    MyInvitations listMyInvitations(Authentication authentication) {
        var person = person(authentication);
        if (person.isEmpty()) return new MyInvitations(List.of());
        return new MyInvitations(
                invitations.ofPerson(person.get(), SHOWN).stream()
                        .flatMap(each -> view(each).stream())
                        .toList());
    }

    @Post("/{class}/accept")
    @Operation(operationId = "acceptInvitation", summary = "Go into a class that asks me")
    ClassView acceptInvitation(
            Authentication authentication,
            @PathVariable("class") @Pattern(regexp = Id.GRAMMAR, message = Id.RULE)
                    String classId) {
        var caller = Caller.of(authentication);
        var person = person(authentication);
        var found =
                person.flatMap(each -> invited(each, classId))
                        .orElseThrow(MyInvitationController::none);
        var enrolment =
                enrolments
                        .join(caller.school(), classId, caller)
                        .orElseThrow(MyInvitationController::none);
        invitations.forget(person.orElseThrow(MyInvitationController::none), classId);
        return ClassView.of(found, enrolment.part());
    }

    @Delete("/{class}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "declineInvitation",
            summary = "Decline to go into a class",
            description = "The class is not told, and cannot ask again for 30 days.")
    void declineInvitation(
            Authentication authentication,
            @PathVariable("class") @Pattern(regexp = Id.GRAMMAR, message = Id.RULE)
                    String classId) {
        var person = person(authentication).orElseThrow(MyInvitationController::none);
        var _ = invited(person, classId).orElseThrow(MyInvitationController::none);
        invitations.decline(person, classId);
    }

    /** The class, if the person is invited there. */
    private Optional<SchoolClass> invited(Person person, String classId) {
        return invitations
                .find(person, classId)
                .flatMap(each -> classes.find(person.school(), classId));
    }

    /** The caller, if they are a learner; a teacher is none, whatever they are invited to. */
    private Optional<Person> person(Authentication authentication) {
        var caller = Caller.of(authentication);
        return people.find(caller.school(), caller.person())
                .filter(_ -> caller.role() == Caller.Role.LEARNER);
    }

    private Optional<MyInvitation> view(Invitation invitation) {
        return classes.find(invitation.school(), invitation.schoolClass())
                .flatMap(found ->
                        people.find(invitation.school(), invitation.by())
                                .map(teacher ->
                                        new MyInvitation(
                                                new InvitingClass(found.id(), found.name()),
                                                new InvitingTeacher(teacher.name()),
                                                invitation.at())));
    }

    private static Problem.Refusal none() {
        return Problem.notFound().refusal();
    }
}
