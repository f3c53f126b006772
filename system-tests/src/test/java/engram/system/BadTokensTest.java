package engram.system;

import static engram.system.Api.demandProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that are forged, changed, or no longer valid. */
class BadTokensTest {
    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final TestSchool school = TestSchool.on(RunningPlatform.shared());

    static Stream<Arguments> tokens() {
        var payload =
                encode(
                        "{\"iss\":\"engram\",\"aud\":\"engram\",\"sub\":\"x\",\"school\":\"s\",\"role\":\"TEACHER\",\"sid\":\"i\",\"zone\":\"UTC\",\"exp\":9999999999}");
        return Stream.of(
                arguments("no token at all", "nonsense"),
                arguments("alg none", encode("{\"alg\":\"none\"}") + "." + payload + "."),
                arguments(
                        "HS256 with a made-up signature",
                        encode("{\"alg\":\"HS256\"}") + "." + payload + "." + encode("signature")),
                arguments(
                        "a kid that is a path",
                        encode("{\"alg\":\"RS256\",\"kid\":\"../../etc/passwd\"}")
                                + "."
                                + payload
                                + "."
                                + encode("signature")),
                arguments("7,000 characters", "x".repeat(7000)));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void that_are_forged_are_refused(String what, String token) {
        demandProblem(Api.at(platform).withToken(token).get("/api/me"), 401);
        demandProblem(Api.at(platform).withToken(token).get("/api/decks"), 401);
    }

    @Test
    void with_a_changed_signature_or_claim_are_refused() {
        var token = TestSchool.signInToken(platform, school.teacherLogin());
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);

        var promoted =
                parts[0]
                        + "."
                        + encode(claims.replace(school.name(), "other").replace("TEACHER", "ADMIN"))
                        + "."
                        + parts[2];

        demandProblem(Api.at(platform).withToken(promoted).get("/api/decks"), 401);
    }

    @Test
    void are_refused_at_once_after_sign_out() {
        var token = TestSchool.signInToken(platform, school.teacherLogin());
        var caller = Api.at(platform).withToken(token);
        assertThat(caller.get("/api/decks").status()).isEqualTo(200);

        assertThat(caller.send("DELETE", "/api/session", null).status()).isEqualTo(204);

        demandProblem(caller.get("/api/decks"), 401);
        demandProblem(caller.get("/api/me"), 401);
    }
}
