package engram.roster.setup;

import engram.access.Needs;
import engram.access.Right;
import engram.manners.Operator;
import engram.manners.Problem;
import engram.roster.Texts;
import engram.roster.person.PasswordRules;
import engram.roster.person.RegisterPerson;
import engram.roster.person.model.Role;
import engram.roster.signin.Client;
import engram.roster.signin.Session;
import engram.roster.signin.Sessions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The first run, and more schools for those who run the deployment. */
@Controller("/api")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Setup")
class SetupController {
    private final CreateSchool createSchool;
    private final Operator operator;
    private final PasswordRules rules;
    private final Sessions sessions;
    private final HttpClientAddressResolver addresses;

    SetupController(
            CreateSchool createSchool,
            Operator operator,
            PasswordRules rules,
            Sessions sessions,
            HttpClientAddressResolver addresses) {
        this.createSchool = createSchool;
        this.operator = operator;
        this.rules = rules;
        this.sessions = sessions;
        this.addresses = addresses;
    }

    @Serdeable
    @Schema(name = "Setup")
    record Setup(@Schema(description = "Whether there is no school yet") boolean needed) {}

    @Serdeable
    @Schema(name = "NewSchool")
    record NewSchool(
            @NotBlank @Size(max = 100) @Pattern(regexp = Texts.LINE, message = Texts.LINE_RULE)
                    String name,
            @Schema(description = "IANA time zone, such as Europe/Zurich") @NotBlank @Size(max = 64)
                    String zone,
            @NotNull @Valid FirstTeacher teacher) {}

    @Serdeable
    @Schema(name = "FirstTeacher")
    record FirstTeacher(
            @NotBlank @Size(max = 100) @Pattern(regexp = Texts.LINE, message = Texts.LINE_RULE)
                    String name,
            @NotBlank @Email @Size(max = 254) String email,
            @NotNull @Schema(minLength = PasswordRules.SHORTEST, maxLength = PasswordRules.LONGEST)
                    String password) {}

    @Needs(Right.OPEN)
    @Get("/setup")
    @Operation(operationId = "getSetup", summary = "Whether the first school is to be made")
    Setup getSetup() {
        return new Setup(createSchool.isNeeded());
    }

    @Needs({Right.OPEN, Right.OPERATE})
    @Post("/schools")
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createSchool",
            summary = "Make a school and its first teacher",
            description =
                    "Open to anybody while there is no school; then only with the operator's"
                            + " secret. Answers with the teacher's session.")
    @ApiResponse(responseCode = "201", description = "The first teacher's session")
    @ApiResponse(responseCode = "409", description = "Somebody signs in with this name already")
    Session createSchool(
            HttpRequest<?> request,
            @Header("X-Engram-Operator") @Nullable String secret,
            @Valid @Body NewSchool body) {
        if (!ZoneId.getAvailableZoneIds().contains(body.zone()))
            throw Problem.invalid("zone", "is no IANA time zone").refusal();
        var teacher =
                new RegisterPerson.Newcomer(
                        body.teacher().name(),
                        Role.TEACHER,
                        body.teacher().email(),
                        null,
                        rules.allow(
                                "teacher.password",
                                body.teacher().password(),
                                body.teacher().name(),
                                body.teacher().email()),
                        null);
        return switch (createSchool.create(
                body.name(), body.zone(), teacher, operator.isShownBy(secret))) {
            case CreateSchool.Outcome.Created(var person) ->
                    sessions.start(person, Client.of(addresses, request));
            case CreateSchool.Outcome.OperatorOnly _ ->
                    throw Problem.forbidden("Only the operator makes more schools").refusal();
            case CreateSchool.Outcome.Busy _ ->
                    throw Problem.conflict("The first school is being made").refusal();
            case CreateSchool.Outcome.LoginTaken _ ->
                    throw Problem.conflict("Use another e-mail address").refusal();
        };
    }
}
