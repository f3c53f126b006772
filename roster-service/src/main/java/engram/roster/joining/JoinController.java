package engram.roster.joining;

import com.fasterxml.jackson.annotation.JsonProperty;
import engram.access.Caller;
import engram.manners.Problem;
import engram.roster.Texts;
import engram.roster.school.Schools;
import engram.roster.schoolclass.ClassView;
import engram.roster.schoolclass.Enrolments;
import engram.roster.schoolclass.model.JoinCode;
import engram.roster.signin.Client;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where a join code leads, and going there with an account that exists. */
@Controller("/api")
@Tag(name = "Joining")
class JoinController {
    private final Doors doors;
    private final Enrolments enrolments;
    private final Schools schools;
    private final HttpClientAddressResolver addresses;

    JoinController(
            Doors doors,
            Enrolments enrolments,
            Schools schools,
            HttpClientAddressResolver addresses) {
        this.doors = doors;
        this.enrolments = enrolments;
        this.schools = schools;
        this.addresses = addresses;
    }

    @Serdeable
    @Schema(name = "JoinWish")
    record JoinWish(@NotBlank @Size(max = 50) @Schema(pattern = Texts.NOT_BLANK) String joinCode) {}

    @Serdeable
    @Schema(name = "Named")
    record Named(String name) {}

    @Serdeable
    @Schema(name = "Invitation")
    record Invitation(@JsonProperty("class") Named schoolClass, Named school) {}

    @Get("/invitations/{joinCode}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(operationId = "getInvitation", summary = "Where a join code leads")
    Invitation getInvitation(HttpRequest<?> request, @PathVariable String joinCode) {
        return doors.behind(JoinCode.typed(joinCode), Client.of(addresses, request).address())
                .map(found ->
                        new Invitation(
                                new Named(found.name()),
                                new Named(schools.get(found.school()).name())))
                .orElseThrow(() -> Refusals.unknownCode().refusal());
    }

    @Post("/classes/join")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(operationId = "joinClass", summary = "Join a class of my school by its code")
    ClassView joinClass(
            HttpRequest<?> request, Authentication authentication, @Valid @Body JoinWish body) {
        var caller = Caller.of(authentication);
        var found =
                doors.behind(
                                JoinCode.typed(body.joinCode()),
                                Client.of(addresses, request).address())
                        .filter(each -> each.school().equals(caller.school()))
                        .orElseThrow(() -> Refusals.unknownCode().refusal());
        if (enrolments.find(found.school(), found.id(), caller.person()).isEmpty()
                && caller.role() == Caller.Role.LEARNER
                && !doors.isOpen(found)) throw Refusals.joiningPaused().refusal();
        return enrolments
                .join(found.school(), found.id(), caller)
                .map(enrolment -> ClassView.of(found, enrolment.part()))
                .orElseThrow(() -> Problem.forbidden("Teachers do not join as learners").refusal());
    }
}
