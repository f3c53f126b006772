package engram.roster.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.fixture.Answer;
import engram.roster.fixture.RosterServer;
import engram.roster.fixture.Visitor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A colleague's class asks somebody in who has an account that is none of the class's. */
class InvitationTest {
    private static final String MINE = "/api/me/invitations";

    private final RosterServer roster = RosterServer.shared();
    private final Visitor teacher = roster.newSchool();
    private final Visitor colleague = roster.colleague(teacher);
    private final Visitor.Room theirs = colleague.newClass();
    private final Visitor learner = roster.learner(teacher.newClass().joinCode());

    private static Answer invite(Visitor host, Visitor.Room room, String userName) {
        return host.post(
                        room.path() + "/members",
                        "{\"people\":[{\"name\":\"Kim as typed\",\"userName\":\"%s\"}]}"
                                .formatted(userName))
                .is(200);
    }

    private static String userName(Visitor visitor) {
        return visitor.get("/api/me").text("/person/userName");
    }

    @Nested
    class Somebody_with_an_account {

        @Test
        void is_in_no_class_and_keeps_their_password_until_they_accept() {
            var invited = invite(colleague, theirs, userName(learner));

            assertThat(invited.text("/results/0/status")).isEqualTo("invited");
            assertThat(invited.json().toString())
                    .doesNotContain("Lena")
                    .doesNotContain(learner.id());
            assertThat(colleague.get(theirs.path() + "/members").json().at("/items")).hasSize(1);
            var person = theirs.path() + "/members/" + learner.id();
            colleague.put(person + "/password", "{\"password\":\"taken over\"}").is(404);
            colleague.patch(person, "{\"extraTime\":50}").is(404);
        }

        @Test
        void comes_in_with_their_yes_and_still_keeps_their_password() {
            invite(colleague, theirs, userName(learner));
            var mine = learner.get(MINE).is(200).json().at("/items");
            assertThat(mine.findValuesAsText("name")).containsExactly("Biology", "Cleo");

            learner.post(MINE + "/" + theirs.id() + "/accept", "{}").is(200);

            learner.get(theirs.path()).is(200);
            assertThat(learner.get(MINE).json().at("/items")).isEmpty();
            colleague
                    .put(
                            theirs.path() + "/members/" + learner.id() + "/password",
                            "{\"password\":\"taken over\"}")
                    .isProblem(403, "forbidden");
        }

        @Test
        void who_declines_is_asked_no_more_and_the_class_is_not_told() {
            invite(colleague, theirs, userName(learner));
            learner.delete(MINE + "/" + theirs.id()).is(204);

            var again = invite(colleague, theirs, userName(learner));

            assertThat(again.text("/results/0/status")).isEqualTo("invited");
            assertThat(learner.get(MINE).json().at("/items")).isEmpty();
            assertThat(colleague.get(theirs.path() + "/invitations").json().at("/items"))
                    .hasSize(1);
        }

        @Test
        void cannot_accept_what_was_taken_back_or_never_offered() {
            invite(colleague, theirs, userName(learner));
            var invitation = colleague.get(theirs.path() + "/invitations").text("/items/0/id");
            colleague.delete(theirs.path() + "/invitations/" + invitation).is(204);

            learner.post(MINE + "/" + theirs.id() + "/accept", "{}").is(404);
            learner.delete(MINE + "/" + theirs.id()).is(404);
        }
    }

    @Nested
    class The_answer_to_an_invitation {

        @Test
        void is_the_same_for_accounts_of_this_school_of_another_and_of_a_teacher() {
            var elsewhere = roster.learner(roster.newSchool().newClass().joinCode());
            var email = RosterServer.unique("cleo") + "@example.org";
            roster.colleague(teacher, email);

            var here = invite(colleague, theirs, userName(learner)).json().at("/results/0");
            var there = invite(colleague, theirs, userName(elsewhere)).json().at("/results/0");
            var taught =
                    colleague
                            .post(
                                    theirs.path() + "/members",
                                    "{\"people\":[{\"name\":\"K\",\"email\":\"%s\"}]}"
                                            .formatted(email))
                            .json()
                            .at("/results/0");

            assertThat(there).isEqualTo(here);
            assertThat(taught).isEqualTo(here);
        }

        @Test
        void of_another_school_reaches_nobody() {
            var elsewhere = roster.learner(roster.newSchool().newClass().joinCode());
            invite(colleague, theirs, userName(elsewhere));

            assertThat(elsewhere.get(MINE).json().at("/items")).isEmpty();
            elsewhere.post(MINE + "/" + theirs.id() + "/accept", "{}").is(404);
        }
    }

    @Nested
    class A_teacher {

        @Test
        void is_no_learner_by_invitation_or_by_code() {
            var email = RosterServer.unique("cleo") + "@example.org";
            var other = roster.colleague(teacher, email);
            colleague.post(
                    theirs.path() + "/members",
                    "{\"people\":[{\"name\":\"K\",\"email\":\"%s\"}]}".formatted(email));

            assertThat(other.get(MINE).json().at("/items")).isEmpty();
            other.post(MINE + "/" + theirs.id() + "/accept", "{}").is(404);
            other.post("/api/classes/join", "{\"joinCode\":\"" + theirs.joinCode() + "\"}")
                    .isProblem(403, "forbidden");
        }

        @Test
        void of_another_class_sees_none_of_its_invitations() {
            invite(colleague, theirs, userName(learner));

            teacher.get(theirs.path() + "/invitations").isProblem(404, "not-found");
            learner.get(theirs.path() + "/invitations").isProblem(404, "not-found");
        }
    }
}
