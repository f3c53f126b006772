package engram.roster.member;

import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.fixture.Answer;
import engram.roster.fixture.RosterServer;
import engram.roster.fixture.Visitor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MembersTest {
    private final RosterServer roster = RosterServer.shared();
    private final Visitor teacher = roster.newSchool();
    private final Visitor.Room room = teacher.newClass();
    private final String members = room.path() + "/members";

    private static String people(String name, String userName) {
        return "{\"people\":[{\"name\":\"%s\",\"userName\":\"%s\"}]}".formatted(name, userName);
    }

    private static String signIn(String login, String password) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(login, password);
    }

    @Nested
    class Listed {

        @Test
        void for_a_teacher_with_what_they_sign_in_with() {
            var learner = roster.learner(room.joinCode());

            var listed = teacher.get(members).is(200).json().at("/items");

            assertThat(listed).hasSize(2);
            assertThat(listed.get(0).at("/person/email").asText()).contains("@example.org");
            assertThat(listed.get(0).at("/role").asText()).isEqualTo("TEACHER");
            assertThat(listed.get(1).at("/person/id").asText()).isEqualTo(learner.id());
            assertThat(listed.get(1).at("/person/userName").asText()).startsWith("learner");
        }

        @Test
        void for_a_learner_by_name_only() {
            var listed = roster.learner(room.joinCode()).get(members).is(200).json().at("/items");

            assertThat(listed.findValuesAsText("name")).containsExactly("Tess", "Lena");
            assertThat(listed.toString()).doesNotContain("@example.org");
            assertThat(listed.get(1).at("/person/userName").isNull()).isTrue();
        }
    }

    @Nested
    class Added_by_their_teacher {

        @Test
        void get_an_account_and_a_password_that_works() {
            var userName = RosterServer.unique("kim");

            var result = teacher.post(members, people("Kim", userName)).is(200);

            assertThat(result.text("/results/0/status")).isEqualTo("created");
            var session =
                    roster.visitor()
                            .post(
                                    "/api/session",
                                    signIn(userName, result.text("/results/0/password")))
                            .is(200)
                            .signedIn(roster.visitor());
            session.get(room.path()).is(200);
        }

        @Test
        void are_enrolled_again_by_the_same_list() {
            var userName = RosterServer.unique("kim");
            teacher.post(members, people("Kim", userName)).is(200);

            var again = teacher.post(members, people("Kim", userName)).is(200);

            assertThat(again.text("/results/0/status")).isEqualTo("enrolled");
            assertThat(again.json().at("/results/0/password").isNull()).isTrue();
        }

        @Test
        void need_something_to_sign_in_with() {
            teacher.post(members, "{\"people\":[{\"name\":\"Kim\"}]}").refuses("people[0].email");
        }
    }

    @Nested
    class A_learner {
        private final Visitor learner = roster.learner(room.joinCode());

        @Test
        void who_is_taken_out_does_not_see_the_class_any_more() {
            teacher.delete(members + "/" + learner.id()).is(204);

            learner.get(room.path()).isProblem(404, "not-found");
            teacher.delete(members + "/" + learner.id()).isProblem(404, "not-found");
        }

        @Test
        void can_come_back() {
            teacher.delete(members + "/" + learner.id()).is(204);

            learner.post("/api/classes/join", "{\"joinCode\":\"" + room.joinCode() + "\"}").is(200);

            learner.get(room.path()).is(200);
        }

        @Test
        void whose_account_the_class_made_gets_a_new_password_and_is_signed_out_everywhere() {
            var made = madeByTheClass();

            newPassword(made.learner()).is(204);

            made.learner()
                    .post(
                            "/api/session/renew",
                            "{\"renewal\":\"" + made.learner().renewal() + "\"}")
                    .is(401);
            roster.visitor().post("/api/session", signIn(made.userName(), made.password())).is(401);
            roster.visitor()
                    .post("/api/session", signIn(made.userName(), "from my teacher"))
                    .is(200);
        }

        @Test
        void who_made_their_own_account_keeps_their_password() {
            newPassword(learner).isProblem(403, "forbidden");
        }

        @Test
        void who_chose_a_password_keeps_it() {
            var made = madeByTheClass();
            made.learner()
                    .put(
                            "/api/me/password",
                            "{\"current\":\"%s\",\"password\":\"chosen by myself\"}"
                                    .formatted(made.password()))
                    .is(204);

            newPassword(made.learner()).isProblem(403, "forbidden");
        }

        @Test
        void who_is_in_a_class_of_another_teacher_keeps_their_password() {
            var made = madeByTheClass();
            var other = roster.colleague(teacher).newClass();
            made.learner()
                    .post("/api/classes/join", "{\"joinCode\":\"" + other.joinCode() + "\"}")
                    .is(200);

            newPassword(made.learner()).isProblem(403, "forbidden");
        }

        private Answer newPassword(Visitor of) {
            return teacher.put(
                    members + "/" + of.id() + "/password", "{\"password\":\"from my teacher\"}");
        }

        private Made madeByTheClass() {
            var userName = RosterServer.unique("kim");
            var password =
                    teacher.post(members, people("Kim", userName)).text("/results/0/password");
            var session = roster.visitor().post("/api/session", signIn(userName, password));
            return new Made(userName, password, session.is(200).signedIn(roster.visitor()));
        }

        private record Made(String userName, String password, Visitor learner) {}
    }

    @Nested
    class Taken_out_by_mistake {

        @Test
        void are_back_as_they_were() {
            var learner = roster.learner(room.joinCode());
            teacher.delete(members + "/" + learner.id()).is(204);
            learner.get(room.path()).is(404);

            teacher.post(members + "/" + learner.id() + "/restore", "{}").is(204);

            learner.get(room.path()).is(200);
            teacher.post(members + "/" + learner.id() + "/restore", "{}").is(204);
        }

        @Test
        void are_put_back_by_nobody_else_and_never_into_a_class_they_were_not_in() {
            var learner = roster.learner(room.joinCode());
            teacher.delete(members + "/" + learner.id()).is(204);

            roster.learner(room.joinCode())
                    .post(members + "/" + learner.id() + "/restore", "{}")
                    .is(403);
            roster.newSchool().post(members + "/" + learner.id() + "/restore", "{}").is(404);
            teacher.post(teacher.newClass().path() + "/members/" + learner.id() + "/restore", "{}")
                    .is(404);
        }
    }

    @Nested
    class A_teacher {

        @Test
        void is_not_taken_out_of_the_class() {
            teacher.delete(members + "/" + teacher.id()).isProblem(409, "conflict");
        }

        @Test
        void gets_no_password_from_another() {
            teacher.put(
                            members + "/" + teacher.id() + "/password",
                            "{\"password\":\"from a colleague\"}")
                    .isProblem(403, "forbidden");
        }
    }
}
