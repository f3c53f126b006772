package engram.roster.signin;

import static engram.roster.fixture.RosterServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import engram.roster.fixture.RosterServer;
import engram.roster.fixture.Topic;
import engram.roster.fixture.Visitor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What ends a sign-in, and what does not. */
class EndedSignInsTest {
    private final RosterServer roster = RosterServer.shared();
    private final Visitor teacher = roster.newSchool();
    private final Visitor.Room room = teacher.newClass();
    private final Visitor learner = roster.learner(room.joinCode());
    private final String userName = learner.get("/api/me").text("/person/userName");

    private Visitor signedIn(String password) {
        return signedIn(userName, password);
    }

    private Visitor signedIn(String login, String password) {
        return roster.visitor()
                .post(
                        "/api/session",
                        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(login, password))
                .is(200)
                .signedIn(roster.visitor());
    }

    private int renewing(Visitor person) {
        return roster.visitor()
                .post("/api/session/renew", "{\"renewal\":\"" + person.renewal() + "\"}")
                .status();
    }

    private static void tokenIsRefused(Visitor person) {
        await().untilAsserted(() -> person.get("/api/me").isProblem(401, "unauthenticated"));
    }

    @Nested
    class A_new_password_of_ones_own {
        private final Visitor elsewhere = signedIn(PASSWORD);

        private void change(String current) {
            learner.put(
                    "/api/me/password",
                    "{\"current\":\"%s\",\"password\":\"a new one\"}".formatted(current));
        }

        @Test
        void ends_the_others_and_their_tokens_too() {
            change(PASSWORD);

            tokenIsRefused(elsewhere);
            learner.get("/api/me").is(200);
            assertThat(renewing(learner)).isEqualTo(200);
        }

        @Test
        void ends_nothing_if_the_current_one_was_wrong() {
            change("wrong");

            elsewhere.get("/api/me").is(200);
            assertThat(renewing(elsewhere)).isEqualTo(200);
            signedIn(PASSWORD);
        }

        @Test
        void cannot_be_guessed_for_long_with_a_token_that_was_found() {
            for (var i = 0; i < 10; i++) change("guess " + i);

            learner.put(
                            "/api/me/password",
                            "{\"current\":\"%s\",\"password\":\"a new one\"}".formatted(PASSWORD))
                    .isProblem(429, "too-many-requests");
        }

        @Test
        void tells_the_other_services_whose_sign_in_ended() {
            change(PASSWORD);

            assertThat(new Topic("roster.signins.v1").of(teacher.school()))
                    .extracting(each -> each.key())
                    .containsExactly(teacher.school() + "/" + elsewhere.claims().getClaim("sid"));
        }
    }

    @Nested
    class A_new_password_from_a_teacher {
        @Test
        void ends_every_token_of_the_learner_and_nobody_elses() {
            var userName = RosterServer.unique("kim");
            var password =
                    teacher.post(
                                    room.path() + "/members",
                                    "{\"people\":[{\"name\":\"Kim\",\"userName\":\"%s\"}]}"
                                            .formatted(userName))
                            .text("/results/0/password");
            var made = signedIn(userName, password);
            var elsewhere = signedIn(userName, password);
            var classmate = roster.learner(room.joinCode());

            teacher.put(
                            room.path() + "/members/" + made.id() + "/password",
                            "{\"password\":\"from my teacher\"}")
                    .is(204);

            tokenIsRefused(made);
            tokenIsRefused(elsewhere);
            classmate.get("/api/me").is(200);
            teacher.get("/api/me").is(200);
        }
    }

    @Nested
    class Renewing {
        @Test
        void works_with_one_secret_on_two_pages_at_once() {
            assertThat(renewing(learner)).isEqualTo(200);
            assertThat(renewing(learner)).isEqualTo(200);
        }

        @Test
        void ends_nothing_that_was_given_before() {
            assertThat(renewing(learner)).isEqualTo(200);

            learner.get("/api/me").is(200);
        }
    }

    @Nested
    class A_new_join_code {
        private final String code =
                teacher.patch(room.path(), "{\"newJoinCode\":true}").is(200).text("/joinCode");

        @Test
        void lets_people_in() {
            roster.learner(code).get(room.path()).is(200);
        }

        @Test
        void keeps_out_who_has_the_former_one() {
            var account = RosterServer.accountOf(room.joinCode(), RosterServer.unique("late"));
            var classless = roster.learner(teacher.newClass().joinCode());

            assertThat(roster.visitor().post("/api/signup", account).status()).isBetween(400, 404);
            assertThat(
                            classless
                                    .post(
                                            "/api/classes/join",
                                            "{\"joinCode\":\"" + room.joinCode() + "\"}")
                                    .status())
                    .isBetween(400, 404);
            classless.get(room.path()).isProblem(404, "not-found");
        }

        @Test
        void takes_nobody_out_of_the_class() {
            learner.get(room.path()).is(200);
        }
    }
}
