package engram.roster.joining;

import static engram.roster.fixture.RosterServer.PASSWORD;
import static engram.roster.fixture.RosterServer.accountOf;
import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.fixture.RosterServer;
import engram.roster.fixture.Topic;
import engram.roster.fixture.Visitor;
import engram.roster.person.RegisterPerson;
import engram.roster.person.model.NewPassword;
import engram.roster.person.model.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SignUpTest {
    private final RosterServer roster = RosterServer.shared();
    private final Visitor teacher = roster.newSchool();
    private final Visitor.Room room = teacher.newClass();

    @Test
    void an_invitation_says_where_the_code_leads() {
        var invitation = roster.visitor().get("/api/invitations/" + room.joinCode()).is(200);

        assertThat(invitation.text("/class/name")).isEqualTo("Biology");
        assertThat(invitation.text("/school/name")).isEqualTo("Hill School");
        roster.visitor().get("/api/invitations/00000000").isProblem(404, "not-found");
    }

    @Test
    void a_learner_is_in_the_class_and_everybody_is_told() {
        var learner = roster.learner(room.joinCode());

        assertThat(learner.school()).isEqualTo(teacher.school());
        learner.get(room.path()).is(200);
        assertThat(new Topic("roster.enrolments.v1").of(teacher.school()))
                .extracting(each -> each.key())
                .contains(teacher.school() + "/" + room.id() + "/" + learner.id());
        assertThat(new Topic("roster.people.v1").of(teacher.school()))
                .extracting(each -> each.key())
                .contains(teacher.school() + "/" + learner.id());
    }

    @Test
    void the_code_may_be_typed_in_any_case_with_dashes() {
        var code = room.joinCode().toLowerCase(java.util.Locale.ROOT);

        roster.learner(code.substring(0, 4) + "-" + code.substring(4));
    }

    @Test
    void an_unknown_code_makes_no_account() {
        var name = RosterServer.unique("learner");

        roster.visitor().post("/api/signup", accountOf("22222222", name)).is(404);

        roster.visitor().post("/api/signup", accountOf(room.joinCode(), name)).is(201);
    }

    @Test
    void a_name_to_sign_in_with_is_needed() {
        var body =
                "{\"joinCode\":\"%s\",\"name\":\"Lena\",\"password\":\"%s\"}"
                        .formatted(room.joinCode(), PASSWORD);

        roster.visitor().post("/api/signup", body).refuses("email");
    }

    @Nested
    class The_same_request_again {

        @Test
        void is_the_same_person() {
            var body = accountOf(room.joinCode(), RosterServer.unique("learner"));
            var once = roster.visitor().post("/api/signup", body).is(201);

            var twice = roster.visitor().post("/api/signup", body).is(201);

            assertThat(twice.text("/person/id")).isEqualTo(once.text("/person/id"));
        }

        @Test
        void completes_what_a_crash_left_without_enrolment() {
            var userName = RosterServer.unique("learner");
            var half =
                    roster.bean(RegisterPerson.class)
                            .register(
                                    teacher.school(),
                                    new RegisterPerson.Newcomer(
                                            "Lena",
                                            Role.LEARNER,
                                            null,
                                            userName,
                                            new NewPassword(PASSWORD),
                                            null))
                            .orElseThrow();

            var learner =
                    roster.visitor()
                            .post("/api/signup", accountOf(room.joinCode(), userName))
                            .is(201)
                            .signedIn(roster.visitor());

            assertThat(learner.id()).isEqualTo(half.id());
            learner.get(room.path()).is(200);
        }

        @Test
        void with_another_password_is_a_conflict() {
            var body = accountOf(room.joinCode(), RosterServer.unique("learner"));
            roster.visitor().post("/api/signup", body).is(201);

            roster.visitor()
                    .post("/api/signup", body.replace(PASSWORD, "something else"))
                    .isProblem(409, "conflict");
        }

        @Test
        void in_another_school_is_a_conflict() {
            var name = RosterServer.unique("learner");
            roster.visitor().post("/api/signup", accountOf(room.joinCode(), name)).is(201);
            var other = roster.newSchool().newClass();

            roster.visitor()
                    .post("/api/signup", accountOf(other.joinCode(), name))
                    .isProblem(409, "conflict");
        }
    }

    @Nested
    class A_claim_without_a_person {

        private String claimed(Duration ago) {
            var login = RosterServer.unique("learner");
            roster.owned()
                    .getCollection("logins")
                    .insertOne(
                            new Document("_id", login)
                                    .append("school", teacher.school())
                                    .append("person", "dead")
                                    .append("at", Date.from(Instant.now().minus(ago))));
            return login;
        }

        @Test
        void holds_while_it_is_fresh() {
            var login = claimed(Duration.ofSeconds(30));

            roster.visitor()
                    .post("/api/signup", accountOf(room.joinCode(), login))
                    .isProblem(409, "conflict");
        }

        @Test
        void is_taken_over_after_a_minute() {
            var login = claimed(Duration.ofSeconds(90));

            roster.visitor().post("/api/signup", accountOf(room.joinCode(), login)).is(201);
        }
    }

    @Nested
    class With_an_account {

        @Test
        void a_learner_joins_another_class_of_the_school() {
            var learner = roster.learner(room.joinCode());
            var second = teacher.newClass();

            learner.post("/api/classes/join", "{\"joinCode\":\"" + second.joinCode() + "\"}")
                    .is(200);

            assertThat(learner.get("/api/classes").json().at("/items")).hasSize(2);
        }

        @Test
        void nobody_joins_a_class_of_another_school() {
            var stranger = roster.newSchool();

            stranger.post("/api/classes/join", "{\"joinCode\":\"" + room.joinCode() + "\"}")
                    .isProblem(404, "not-found");
        }

        @Test
        void a_teacher_who_types_the_code_stays_a_teacher() {
            var joined =
                    teacher.post("/api/classes/join", "{\"joinCode\":\"" + room.joinCode() + "\"}")
                            .is(200);

            assertThat(joined.text("/role")).isEqualTo("TEACHER");
        }
    }
}
