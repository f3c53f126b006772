package engram.roster.signin;

import engram.access.Caller;
import engram.manners.Problem;
import engram.roster.Texts;
import engram.roster.person.PasswordRules;
import engram.roster.person.model.Login;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Signing in, staying signed in, signing out. */
@Controller("/api/session")
@Tag(name = "Session")
class SessionController {
    private final CheckPassword checkPassword;
    private final Sessions sessions;
    private final HttpClientAddressResolver addresses;

    SessionController(
            CheckPassword checkPassword, Sessions sessions, HttpClientAddressResolver addresses) {
        this.checkPassword = checkPassword;
        this.sessions = sessions;
        this.addresses = addresses;
    }

    @Serdeable
    @Schema(name = "Credentials")
    record Credentials(
            @Schema(description = "E-mail address or user name", pattern = Texts.NOT_BLANK)
                    @NotBlank
                    @Size(max = 254)
                    String email,
            @NotNull @Size(max = PasswordRules.LONGEST_TYPED) String password) {}

    @Serdeable
    @Schema(name = "RenewalOfSession")
    record RenewalOfSession(
            @NotBlank @Size(max = 200) @Schema(pattern = Texts.NOT_BLANK) String renewal) {}

    @Post
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(operationId = "signIn", summary = "Sign in by e-mail address or user name")
    @ApiResponse(responseCode = "200", description = "The session")
    @ApiResponse(responseCode = "401", description = "Name and password do not fit together")
    Session signIn(HttpRequest<?> request, @Valid @Body Credentials credentials) {
        var client = Client.of(addresses, request);
        return checkPassword
                .check(Login.of(credentials.email()), credentials.password(), client)
                .map(person -> sessions.start(person, client))
                .orElseThrow(() ->
                        Problem.unauthenticated("Name and password do not fit together").refusal());
    }

    @Post("/renew")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(
            operationId = "renewSession",
            summary = "Get a fresh token",
            description =
                    "Answers with the renewal to use next; the one sent is answered alike for 30"
                            + " s, and after that ends the session.")
    @ApiResponse(responseCode = "200", description = "The session, with a new token")
    @ApiResponse(responseCode = "401", description = "The session has ended")
    Session renewSession(@Valid @Body RenewalOfSession body) {
        return sessions.renew(body.renewal())
                .orElseThrow(() -> Problem.unauthenticated("The session has ended").refusal());
    }

    @Delete
    @Status(HttpStatus.NO_CONTENT)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(
            operationId = "signOut",
            summary = "Sign out",
            description = "Answers once every service can know.")
    void signOut(Authentication authentication) {
        var caller = Caller.of(authentication);
        sessions.end(caller.school(), caller.signIn());
    }
}
