package engram.roster.profile;

import engram.access.Caller;
import engram.manners.Problem;
import engram.roster.Texts;
import engram.roster.person.PasswordRules;
import engram.roster.person.People;
import engram.roster.person.model.Person;
import engram.roster.school.Schools;
import engram.roster.schoolclass.MyClasses;
import engram.roster.signin.Client;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The caller's own account. */
@Controller("/api/me")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Me")
class MeController {
    private final People people;
    private final Schools schools;
    private final MyClasses myClasses;
    private final ChangePassword changePassword;
    private final HttpClientAddressResolver addresses;
    private final Clock clock;

    MeController(
            People people,
            Schools schools,
            MyClasses myClasses,
            ChangePassword changePassword,
            HttpClientAddressResolver addresses,
            Clock clock) {
        this.people = people;
        this.schools = schools;
        this.myClasses = myClasses;
        this.changePassword = changePassword;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Serdeable
    @Schema(name = "ProfileChange")
    record ProfileChange(
            @Nullable
                    @Schema(maxLength = 100)
                    @Size(max = 100)
                    @Pattern(regexp = Texts.LINE, message = Texts.LINE_RULE)
                    String name,
            @Nullable
                    @Schema(
                            description =
                                    "Whether how long I take to answer says something about me")
                    Boolean timeCounts) {

        ProfileChange checked() {
            if (name == null && timeCounts == null || name != null && name.isBlank())
                throw Problem.invalid("name", "must not be blank").refusal();
            return this;
        }

        Person of(Person stored, Instant at) {
            return stored.withProfile(
                    name == null ? stored.name() : name.strip(),
                    timeCounts == null ? stored.timeCounts() : timeCounts,
                    at);
        }
    }

    @Serdeable
    @Schema(name = "PasswordChange")
    record PasswordChange(
            @NotNull @Size(max = PasswordRules.LONGEST_TYPED) String current,
            @NotNull @Schema(minLength = PasswordRules.SHORTEST, maxLength = PasswordRules.LONGEST)
                    String password) {}

    @Get
    @Operation(operationId = "getMe", summary = "Who I am")
    Profile getMe(Authentication authentication) {
        return profile(person(Caller.of(authentication)));
    }

    @Patch
    @Operation(
            operationId = "changeMe",
            summary = "Change my name, or whether my time counts",
            description =
                    "Whether time counts holds from the next token on: at most 15 minutes later.")
    Profile changeMe(Authentication authentication, @Valid @Body ProfileChange body) {
        var change = body.checked();
        var caller = Caller.of(authentication);
        return people.change(
                        caller.school(),
                        caller.person(),
                        stored -> change.of(stored, clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .map(this::profile)
                .orElseThrow(() -> Problem.notFound().refusal());
    }

    @Put("/password")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "changePassword",
            summary = "Change my password",
            description = "Ends my other sessions.")
    void changePassword(
            HttpRequest<?> request,
            Authentication authentication,
            @Valid @Body PasswordChange body) {
        var caller = Caller.of(authentication);
        var changed =
                changePassword.change(
                        caller,
                        person(caller),
                        body.current(),
                        body.password(),
                        Client.of(addresses, request));
        if (!changed) throw Problem.invalid("current", "is not your password").refusal();
    }

    private Person person(Caller caller) {
        return people.find(caller.school(), caller.person())
                .orElseThrow(() -> Problem.notFound().refusal());
    }

    private Profile profile(Person person) {
        return Profile.of(
                person, schools.get(person.school()), myClasses.of(person.school(), person.id()));
    }
}
