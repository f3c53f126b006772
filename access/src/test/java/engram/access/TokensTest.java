package engram.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import engram.backends.SigningKeys;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final Instant NOW = Instant.now();

    static JWTClaimsSet.Builder claims() {
        return SigningKeys.claims("s1", "p1", "LEARNER");
    }

    static String signed(JWTClaimsSet.Builder claims) {
        return Service.KEYS.sign(claims.build());
    }

    private static String signed(
            JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, String kid, JWSSigner signer)
            throws Exception {
        var header = new JWSHeader.Builder(algorithm).keyID(kid).build();
        var token = new SignedJWT(header, claims.build());
        token.sign(signer);
        return token.serialize();
    }

    private static HttpResponse<String> me(String token) throws Exception {
        return Service.send(Service.request("/api/me").header("Authorization", "Bearer " + token));
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:engram:problem:unauthenticated");
    }

    @Nested
    class A_good_token {
        @Test
        void says_who_is_calling() throws Exception {
            var answer = me(signed(claims()));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body())
                    .contains(
                            "school=s1, person=p1, role=LEARNER, signIn=sid-p1, zone=Europe/Berlin,"
                                    + " extraTime=0, untimed=false");
        }

        @Test
        void says_how_much_longer_limits_of_time_are_for_the_caller() throws Exception {
            var answer = me(signed(claims().claim("extra", 25)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("extraTime=25");
        }

        @Test
        void says_whether_the_callers_time_does_not_count() throws Exception {
            var answer = me(signed(claims().claim("untimed", true)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("untimed=true");
        }
    }

    @Nested
    class Refused_is {
        @Test
        void a_request_without_a_token() throws Exception {
            isRefused(Service.send(Service.request("/api/me")));
        }

        @Test
        void a_token_that_nobody_signed() throws Exception {
            isRefused(me(new PlainJWT(claims().build()).serialize()));
        }

        @Test
        void a_token_signed_with_the_public_key_as_a_secret() throws Exception {
            var secret = Service.KEYS.pair().toRSAPublicKey().getEncoded();
            isRefused(
                    me(
                            signed(
                                    claims(),
                                    JWSAlgorithm.HS256,
                                    SigningKeys.ID,
                                    new MACSigner(secret))));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {SigningKeys.ID, "another", "../../../etc/passwd", "' OR 1=1 --", ""})
        void a_token_that_a_stranger_signed(String kid) throws Exception {
            try (var stranger = new SigningKeys()) {
                var signer = new RSASSASigner(stranger.pair());
                isRefused(me(signed(claims(), JWSAlgorithm.RS256, kid, signer)));
            }
        }

        @Test
        void a_token_that_was_changed() throws Exception {
            var parts = signed(claims()).split("\\.");
            var other = signed(claims().subject("p2")).split("\\.");
            isRefused(me(parts[0] + "." + other[1] + "." + parts[2]));
        }

        @Test
        void a_token_that_ran_out() throws Exception {
            isRefused(me(signed(claims().expirationTime(Date.from(NOW.minusSeconds(120))))));
        }

        @Test
        void a_token_that_is_not_valid_yet() throws Exception {
            isRefused(me(signed(claims().notBeforeTime(Date.from(NOW.plusSeconds(600))))));
        }

        @Test
        void a_token_for_another_audience_or_from_another_issuer() throws Exception {
            isRefused(me(signed(claims().audience("elsewhere"))));
            isRefused(me(signed(claims().issuer("elsewhere"))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"sub", "school", "role", "sid", "zone", "exp", "aud", "iss"})
        void a_token_that_lacks_a_claim(String claim) throws Exception {
            isRefused(me(signed(claims().claim(claim, null))));
        }

        @Test
        void a_token_whose_claims_make_no_sense() throws Exception {
            isRefused(me(signed(claims().claim("role", "GOD"))));
            isRefused(me(signed(claims().claim("zone", "Nowhere"))));
            isRefused(me(signed(claims().claim("school", "s1:d1"))));
            isRefused(me(signed(claims().claim("school", 5))));
            isRefused(me(signed(claims().claim("extra", -1))));
            isRefused(me(signed(claims().claim("extra", 201))));
            isRefused(me(signed(claims().claim("extra", 12.5))));
            isRefused(me(signed(claims().claim("extra", "25"))));
            isRefused(me(signed(claims().claim("untimed", "yes"))));
            isRefused(me(signed(claims().claim("untimed", 1))));
        }

        @Test
        void a_token_of_a_sign_in_that_ended() throws Exception {
            Service.bean(EndedSignIns.class)
                    .accept(new EndedSignIns.Ended("sid-ended", Instant.now()));
            isRefused(me(signed(claims().claim("sid", "sid-ended"))));
        }

        @Test
        void a_token_of_a_megabyte() throws Exception {
            var answer = me("x".repeat(1024 * 1024));
            assertThat(answer.statusCode()).isIn(401, 413, 431);
        }
    }

    @Nested
    class While_the_reader_of_ended_sign_ins_is_behind {
        /** The real reader goes on beside the test, and says every two seconds that all is well. */
        private void eventuallyBehind(Assertion assertion) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> {
                        Service.bean(EndedSignIns.class)
                                .upToDate(Instant.now().minus(Duration.ofSeconds(31)));
                        assertion.check();
                    });
        }

        private interface Assertion {
            void check() throws Exception;
        }

        @Test
        void no_token_is_taken_until_it_comes_back_and_nobody_has_to_sign_in_again() {
            eventuallyBehind(() -> {
                var answer = me(signed(claims()));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("urn:engram:problem:unavailable");
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            });
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(me(signed(claims())).statusCode()).isEqualTo(200));
        }

        @Test
        void open_routes_answer_and_who_brings_no_token_is_asked_for_one() {
            eventuallyBehind(() -> {
                var open =
                        Service.request("/api/things/t1")
                                .header("Authorization", "Bearer " + signed(claims()));
                assertThat(Service.send(open).statusCode()).isEqualTo(200);
                assertThat(Service.bean(EndedSignIns.class).isUpToDate()).isFalse();
            });
            eventuallyBehind(() -> isRefused(Service.send(Service.request("/api/me"))));
        }
    }
}
