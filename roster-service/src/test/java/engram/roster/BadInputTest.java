package engram.roster;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import engram.roster.fixture.RosterServer;
import engram.roster.fixture.Visitor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private final RosterServer roster = RosterServer.shared();
    private final Visitor teacher = roster.newSchool();

    @Nested
    class A_body {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "[]",
                    "null",
                    "7",
                    "{",
                    "{\"name\":}",
                    "{\"name\":{\"$gt\":\"\"}}",
                    "{\"name\":[\"a\",\"b\"]}",
                    "{\"name\":1e400}",
                    "{\"name\":true}",
                    "{\"name\":null}",
                    "{\"name\":\"\"}",
                    "{\"name\":\" \\t\"}",
                    "{\"name\":\"a\\u0000b\"}",
                    "{\"name\":\"\\ud800\"}",
                    "{\"name\":\"line\\nline\"}",
                    "{\"$name\":\"x\"}"
                })
        void that_names_no_class_properly_makes_none(String body) {
            var refused = teacher.post("/api/classes", body);

            assertThat(refused.status()).as(refused.response().body()).isEqualTo(400);
            assertThat(refused.text("/type")).matches("urn:engram:problem:(invalid|malformed)");
            assertThat(teacher.get("/api/classes").json().at("/items")).isEmpty();
        }

        @Test
        void that_is_nested_for_ever_is_refused() {
            var deep = "{\"name\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

            assertThat(teacher.post("/api/classes", deep).status()).isEqualTo(400);
        }

        @Test
        void of_two_megabytes_is_refused() {
            var large = "{\"name\":\"" + "x".repeat(2_000_000) + "\"}";

            teacher.post("/api/classes", large).isProblem(413, "too-large");
        }

        @Test
        void names_the_field_and_the_rule() {
            teacher.post("/api/classes", "{\"name\":\"" + "x".repeat(101) + "\"}").refuses("name");
            roster.visitor().post("/api/session", "{\"password\":\"12345678\"}").refuses("email");
            teacher.put(
                            "/api/me/password",
                            "{\"current\":\"x\",\"password\":\"" + "x".repeat(201) + "\"}")
                    .refuses("password");
        }

        @Test
        void that_sets_a_password_which_many_people_use_is_refused_on_every_route() {
            var room = teacher.newClass();
            var learner = roster.learner(room.joinCode());
            var common = "{\"password\":\"password1\"}";
            var account =
                    RosterServer.accountOf(room.joinCode(), RosterServer.unique("learner"))
                            .replace(RosterServer.PASSWORD, "password1");
            var school =
                    RosterServer.schoolOf(RosterServer.unique("x") + "@example.org")
                            .replace(RosterServer.PASSWORD, "password1");
            var made =
                    teacher.post(
                                    room.path() + "/members",
                                    "{\"people\":[{\"name\":\"Kim\",\"userName\":\"%s\"}]}"
                                            .formatted(RosterServer.unique("kim")))
                            .is(200)
                            .text("/results/0/person/id");

            roster.visitor().post("/api/signup", account).refuses("password");
            roster.visitor()
                    .with("X-Engram-Operator", RosterServer.OPERATOR)
                    .post("/api/schools", school)
                    .refuses("teacher.password");
            learner.put(
                            "/api/me/password",
                            "{\"current\":\"%s\",\"password\":\"password1\"}"
                                    .formatted(RosterServer.PASSWORD))
                    .refuses("password");
            teacher.put(room.path() + "/members/" + made + "/password", common).refuses("password");
            assertThat(
                            roster.visitor()
                                    .post(
                                            "/api/signup",
                                            account.replace("password1", RosterServer.PASSWORD))
                                    .status())
                    .isEqualTo(201);
        }

        @Test
        void with_fields_that_nobody_knows_is_taken() {
            teacher.post("/api/classes", "{\"name\":\"Art\",\"isAdmin\":true}").is(201);
        }
    }

    @Nested
    class A_token {
        private final JWTClaimsSet claims = teacher.claims();

        private void isRefused(String token) {
            teacher.as(token, "").get("/api/me").isProblem(401, "unauthenticated");
        }

        private RSAKey ownKey() {
            try {
                return RSAKey.parse(
                        roster.owned()
                                .getCollection("keys")
                                .find(eq("_id", "signing"))
                                .first()
                                .getString("jwk"));
            } catch (ParseException broken) {
                throw new AssertionError(broken);
            }
        }

        private String signed(JWTClaimsSet altered, RSAKey key, String kid) throws Exception {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build(), altered);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        }

        private String signed(JWTClaimsSet altered) throws Exception {
            return signed(altered, ownKey(), ownKey().getKeyID());
        }

        @Test
        void that_is_ours_is_taken() throws Exception {
            teacher.as(signed(claims), "").get("/api/me").is(200);
        }

        @Test
        void without_a_signature_is_refused() {
            isRefused(new PlainJWT(claims).serialize());
            isRefused("x.y.z");
            isRefused(teacher.token().substring(0, teacher.token().lastIndexOf('.') + 1));
        }

        @Test
        void signed_with_the_public_key_as_a_password_is_refused() throws Exception {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256)
                                    .keyID(ownKey().getKeyID())
                                    .build(),
                            claims);
            token.sign(new MACSigner(ownKey().toPublicJWK().toRSAPublicKey().getEncoded()));

            isRefused(token.serialize());
        }

        @Test
        void signed_by_somebody_else_is_refused_whatever_key_it_names() throws Exception {
            var theirs = new RSAKeyGenerator(2048).generate();

            for (var kid : new String[] {ownKey().getKeyID(), "../../keys", "' or 1=1 --"})
                isRefused(signed(claims, theirs, kid));
        }

        @Test
        void that_has_expired_or_is_for_later_is_refused() throws Exception {
            var now = Instant.now();

            isRefused(
                    signed(
                            new JWTClaimsSet.Builder(claims)
                                    .expirationTime(Date.from(now.minus(Duration.ofMinutes(2))))
                                    .build()));
            isRefused(
                    signed(
                            new JWTClaimsSet.Builder(claims)
                                    .notBeforeTime(Date.from(now.plus(Duration.ofMinutes(5))))
                                    .build()));
        }

        @Test
        void for_another_audience_or_from_another_issuer_is_refused() throws Exception {
            isRefused(signed(new JWTClaimsSet.Builder(claims).audience("bank").build()));
            isRefused(signed(new JWTClaimsSet.Builder(claims).issuer("bank").build()));
            isRefused(signed(new JWTClaimsSet.Builder(claims).claim("sid", null).build()));
        }

        @Test
        void that_is_huge_is_refused() {
            assertThat(teacher.as("x".repeat(100_000), "").get("/api/me").status())
                    .isBetween(400, 499);
        }
    }
}
