package engram.roster.joining;

import engram.manners.Problem;
import engram.roster.Texts;
import engram.roster.person.PasswordRules;
import engram.roster.schoolclass.model.JoinCode;
import engram.roster.signin.Client;
import engram.roster.signin.Session;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import org.jspecify.annotations.Nullable;

/** Accounts for learners who have a join code. */
@Controller("/api/signup")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Joining")
class SignUpController {
    private final SignUp signUp;
    private final HttpClientAddressResolver addresses;

    SignUpController(SignUp signUp, HttpClientAddressResolver addresses) {
        this.signUp = signUp;
        this.addresses = addresses;
    }

    @Serdeable
    @Schema(name = "NewAccount", description = "At least one of email and userName")
    record NewAccount(
            @NotBlank @Size(max = 50) String joinCode,
            @NotBlank @Size(max = 100) @Pattern(regexp = Texts.LINE, message = Texts.LINE_RULE)
                    String name,
            @Nullable @Email @Size(max = 254) @Schema(maxLength = 254) String email,
            @Nullable @Pattern(regexp = Texts.USER_NAME, message = Texts.USER_NAME_RULE)
                    String userName,
            @NotNull @Schema(minLength = PasswordRules.SHORTEST, maxLength = PasswordRules.LONGEST)
                    String password) {}

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "signUp",
            summary = "Make an account and join a class",
            description = "The same request again goes on where the first was interrupted.")
    @ApiResponse(responseCode = "201", description = "The new account's session")
    @ApiResponse(responseCode = "404", description = "No class has this code")
    @ApiResponse(responseCode = "409", description = "Somebody signs in with this name already")
    Session signUp(HttpRequest<?> request, @Valid @Body NewAccount body) {
        if (body.email() == null && body.userName() == null)
            throw Problem.invalid("email", "is needed, or a userName").refusal();
        var wish =
                new SignUp.Wish(
                        JoinCode.typed(body.joinCode()),
                        body.name(),
                        body.email(),
                        body.userName(),
                        body.password(),
                        Client.of(addresses, request));
        return switch (signUp.signUp(wish)) {
            case SignUp.Outcome.Joined(var session) -> session;
            case SignUp.Outcome.UnknownCode _ -> throw Refusals.unknownCode().refusal();
            case SignUp.Outcome.Paused _ -> throw Refusals.joiningPaused().refusal();
            case SignUp.Outcome.LoginTaken _ -> throw Refusals.accountNotMade().refusal();
        };
    }
}
