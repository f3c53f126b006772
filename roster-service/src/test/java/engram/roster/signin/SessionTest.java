package engram.roster.signin;

import static engram.roster.fixture.RosterServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import engram.roster.fixture.Answer;
import engram.roster.fixture.RosterServer;
import engram.roster.fixture.Topic;
import engram.roster.fixture.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final RosterServer roster = RosterServer.shared();

    private static String credentials(String login, String password) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(login, password);
    }

    private String emailOf(Visitor person) {
        return person.get("/api/me").is(200).text("/person/email");
    }

    @Nested
    class Signing_in {

        @Test
        void says_who_it_is_and_where_they_belong() {
            var teacher = roster.newSchool();

            var session =
                    roster.visitor()
                            .post("/api/session", credentials(emailOf(teacher), PASSWORD))
                            .is(200);

            assertThat(session.text("/person/id")).isEqualTo(teacher.id());
            assertThat(session.text("/person/name")).isEqualTo("Tess");
            assertThat(session.text("/person/role")).isEqualTo("TEACHER");
            assertThat(session.text("/school/name")).isEqualTo("Hill School");
            assertThat(session.text("/school/zone")).isEqualTo("Europe/Zurich");
        }

        @Test
        void does_not_mind_case_and_compatible_spellings() {
            var email = emailOf(roster.newSchool());
            var fullWidth = "Ｔ" + email.substring(1).toUpperCase(java.util.Locale.ROOT);

            roster.visitor().post("/api/session", credentials(fullWidth, PASSWORD)).is(200);
        }

        @Test
        void says_the_same_of_a_wrong_password_and_an_unknown_name() {
            var email = emailOf(roster.newSchool());

            var wrong = roster.visitor().post("/api/session", credentials(email, "not it"));
            var unknown =
                    roster.visitor().post("/api/session", credentials("no@example.org", PASSWORD));

            wrong.isProblem(401, "unauthenticated");
            assertThat(wrong.response().body()).isEqualTo(unknown.response().body());
        }

        @Test
        void is_refused_for_a_while_after_many_failures() {
            var email = emailOf(roster.newSchool());
            for (var i = 0; i < 5; i++)
                roster.visitor().post("/api/session", credentials(email, "guess " + i)).is(401);

            var refused = roster.visitor().post("/api/session", credentials(email, PASSWORD));

            refused.isProblem(429, "too-many-requests");
            assertThat(refused.response().headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 11L);
        }
    }

    @Nested
    class A_device {
        private final String email = emailOf(roster.newSchool());

        private Visitor on(String device, String address) {
            return roster.visitor()
                    .with("X-Engram-Device", device)
                    .with("X-Forwarded-For", address);
        }

        private void strangersFailAt(String address) {
            for (var i = 0; i < 5; i++)
                roster.visitor()
                        .with("X-Forwarded-For", address)
                        .post("/api/session", credentials(email, "guess " + i))
                        .is(401);
        }

        private String deviceOf(Visitor visitor) {
            return visitor.post("/api/session", credentials(email, PASSWORD))
                    .is(200)
                    .text("/device");
        }

        @Test
        void where_the_password_was_right_is_not_held_up_by_others_behind_its_address() {
            var address = RosterServer.unique("school");
            var device = deviceOf(roster.visitor());
            strangersFailAt(address);

            on("x".repeat(43), address)
                    .post("/api/session", credentials(email, PASSWORD))
                    .isProblem(429, "too-many-requests");
            assertThat(deviceOf(on(device, address))).isEqualTo(device);
        }

        @Test
        void that_is_known_has_growing_waits_of_its_own() {
            var device = deviceOf(roster.visitor());
            for (var i = 0; i < 5; i++)
                on(device, RosterServer.unique("address"))
                        .post("/api/session", credentials(email, "guess " + i))
                        .is(401);

            on(device, RosterServer.unique("address"))
                    .post("/api/session", credentials(email, PASSWORD))
                    .isProblem(429, "too-many-requests");
        }

        @Test
        void that_another_person_shares_is_known_to_each_by_itself() {
            var address = RosterServer.unique("school");
            var device = deviceOf(roster.visitor());
            var other = roster.newSchool();
            strangersFailAt(address);
            for (var i = 0; i < 5; i++)
                on(device, address)
                        .post("/api/session", credentials(emailOf(other), "guess " + i))
                        .is(401);

            on(device, address)
                    .post("/api/session", credentials(emailOf(other), PASSWORD))
                    .isProblem(429, "too-many-requests");
            assertThat(deviceOf(on(device, address))).isEqualTo(device);
        }

        @Test
        void that_nobody_was_given_is_replaced() {
            for (var made : new String[] {"", "x", "x".repeat(44), "../".repeat(15)})
                assertThat(deviceOf(on(made, "here"))).isNotEqualTo(made).hasSize(43);
        }

        @Test
        void is_one_of_ten_at_most_and_stored_as_a_hash() {
            var person =
                    roster.visitor()
                            .post("/api/session", credentials(email, PASSWORD))
                            .is(200)
                            .text("/person/id");
            var last = "";
            for (var i = 0; i < 12; i++) last = deviceOf(roster.visitor());

            var stored =
                    roster.owned()
                            .getCollection("devices")
                            .find(com.mongodb.client.model.Filters.regex("owner", person + "$"))
                            .into(new java.util.ArrayList<>());
            assertThat(stored).hasSize(10);
            assertThat(stored.toString()).doesNotContain(last);
            strangersFailAt("last");
            assertThat(deviceOf(on(last, "last"))).isEqualTo(last);
        }
    }

    @Nested
    class A_token {

        @Test
        void carries_the_claims_of_the_contract_and_a_signature_that_the_published_key_verifies()
                throws Exception {
            var teacher = roster.newSchool();
            var claims = teacher.claims();

            assertThat(claims.getIssuer()).isEqualTo("engram");
            assertThat(claims.getAudience()).containsExactly("engram");
            assertThat(claims.getClaims())
                    .containsKeys("sub", "school", "role", "sid", "zone", "iat", "nbf", "exp");
            assertThat(claims.getExpirationTime())
                    .isBetween(
                            Date.from(Instant.now().plus(Duration.ofMinutes(14))),
                            Date.from(Instant.now().plus(Duration.ofMinutes(15))));
            assertThat(isSignedBy(roster, teacher.token())).isTrue();
        }

        @Test
        void still_counts_after_a_restart_because_the_keys_are_kept() throws Exception {
            var database = RosterServer.unique("roster");
            Visitor teacher;
            try (var first = RosterServer.over(database)) {
                teacher = first.newSchool();
            }
            try (var second = RosterServer.over(database)) {
                assertThat(isSignedBy(second, teacher.token())).isTrue();
                second.visitor().as(teacher.token(), "").get("/api/me").is(200);
            }
        }

        private boolean isSignedBy(RosterServer server, String token) throws Exception {
            var jwt = SignedJWT.parse(token);
            var keys = JWKSet.parse(server.visitor().get("/keys").is(200).response().body());
            assertThat(keys.toString(false)).doesNotContain("\"d\":");
            var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
            return jwt.verify(new RSASSAVerifier(key));
        }
    }

    @Nested
    class Renewing {

        private static String renewal(String secret) {
            return "{\"renewal\":\"" + secret + "\"}";
        }

        @Test
        void gives_another_token_of_the_same_sign_in() {
            var teacher = roster.newSchool();

            var again =
                    roster.visitor()
                            .post("/api/session/renew", renewal(teacher.renewal()))
                            .is(200)
                            .signedIn(roster.visitor());

            assertThat(again.claims().getClaim("sid")).isEqualTo(teacher.claims().getClaim("sid"));
            again.get("/api/me").is(200);
        }

        @Test
        void is_refused_with_another_secret_or_none() {
            var sid = roster.newSchool().claims().getClaim("sid");

            for (var wrong : new String[] {sid + ".x", sid + "", ".", "x.y", "é.é"})
                roster.visitor()
                        .post("/api/session/renew", renewal(wrong))
                        .isProblem(401, "unauthenticated");
        }

        @Test
        void is_refused_after_thirty_idle_days() {
            var teacher = roster.newSchool();
            var longAgo = Date.from(Instant.now().minus(Duration.ofDays(30)));
            roster.owned()
                    .getCollection("signins")
                    .updateMany(
                            new org.bson.Document("school", teacher.school()),
                            new org.bson.Document(
                                    "$set", new org.bson.Document("lastUsed", longAgo)));

            roster.visitor()
                    .post("/api/session/renew", renewal(teacher.renewal()))
                    .isProblem(401, "unauthenticated");
        }

        private Answer renewing(String secret) {
            return roster.visitor().post("/api/session/renew", renewal(secret));
        }

        private void halfAMinuteGoesBy(Visitor person) {
            roster.owned()
                    .getCollection("signins")
                    .updateMany(
                            new org.bson.Document("school", person.school()),
                            new org.bson.Document(
                                    "$set",
                                    new org.bson.Document(
                                            "lastUsed",
                                            Date.from(Instant.now().minusSeconds(30)))));
        }

        @Test
        void gives_another_secret_each_time_and_the_same_to_who_asks_again_at_once() {
            var first = roster.newSchool().renewal();
            var second = renewing(first).is(200).text("/renewal");

            assertThat(second).isNotEqualTo(first);
            assertThat(renewing(first).is(200).text("/renewal")).isEqualTo(second);
            assertThat(renewing(second).is(200).text("/renewal")).isNotEqualTo(second);
        }

        @Test
        void at_the_same_time_gives_everybody_the_same_secret() throws Exception {
            var first = roster.newSchool().renewal();
            Callable<String> asking = () -> renewing(first).is(200).text("/renewal");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var given = new HashSet<String>();
                for (var each : threads.invokeAll(Collections.nCopies(8, asking)))
                    given.add(each.get());
                assertThat(given).hasSize(1);
            }
        }

        @Test
        void with_a_secret_used_before_ends_the_sign_in_for_everybody() {
            var teacher = roster.newSchool();
            var owner = teacher.renewed();
            halfAMinuteGoesBy(teacher);

            renewing(teacher.renewal()).isProblem(401, "unauthenticated");

            owner.get("/api/me").isProblem(401, "unauthenticated");
            renewing(owner.renewal()).isProblem(401, "unauthenticated");
        }

        @Test
        void with_a_guess_ends_nothing() {
            var teacher = roster.newSchool();

            renewing(teacher.claims().getClaim("sid") + ".guess.guess")
                    .isProblem(401, "unauthenticated");

            teacher.get("/api/me").is(200);
            renewing(teacher.renewal()).is(200);
        }

        @Test
        void keeps_no_secret_in_the_store() {
            var teacher = roster.newSchool().renewed();

            var stored =
                    roster.owned()
                            .getCollection("signins")
                            .find(new org.bson.Document("school", teacher.school()))
                            .first();

            assertThat(stored.toString()).doesNotContain(teacher.renewal().split("\\.")[2]);
        }

        @Test
        void is_refused_after_signing_out() {
            var teacher = roster.newSchool();
            teacher.delete("/api/session").is(204);

            roster.visitor()
                    .post("/api/session/renew", renewal(teacher.renewal()))
                    .isProblem(401, "unauthenticated");
        }
    }

    @Nested
    class Signing_out {

        @Test
        void ends_the_token_at_once_and_tells_the_others() {
            var teacher = roster.newSchool();

            teacher.delete("/api/session").is(204);

            teacher.get("/api/me").isProblem(401, "unauthenticated");
            assertThat(new Topic("roster.signins.v1").of(teacher.school()))
                    .extracting(each -> each.key())
                    .containsExactly(teacher.school() + "/" + teacher.claims().getClaim("sid"));
        }

        @Test
        void leaves_other_sign_ins_of_the_person_alone() {
            var teacher = roster.newSchool();
            var elsewhere =
                    roster.visitor()
                            .post("/api/session", credentials(emailOf(teacher), PASSWORD))
                            .signedIn(roster.visitor());

            teacher.delete("/api/session").is(204);

            elsewhere.get("/api/me").is(200);
        }
    }
}
