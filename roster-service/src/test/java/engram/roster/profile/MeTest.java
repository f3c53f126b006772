package engram.roster.profile;

import static engram.roster.fixture.RosterServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.fixture.RosterServer;
import org.junit.jupiter.api.Test;

class MeTest {
    private final RosterServer roster = RosterServer.shared();

    @Test
    void tells_who_i_am_and_which_classes_i_am_in() {
        var teacher = roster.newSchool();
        var room = teacher.newClass();

        var me = roster.learner(room.joinCode()).get("/api/me").is(200);

        assertThat(me.text("/person/role")).isEqualTo("LEARNER");
        assertThat(me.text("/person/userName")).startsWith("learner");
        assertThat(me.json().at("/person/email").isNull()).isTrue();
        assertThat(me.text("/school/id")).isEqualTo(teacher.school());
        assertThat(me.text("/classes/0/id")).isEqualTo(room.id());
        assertThat(me.text("/classes/0/role")).isEqualTo("LEARNER");
    }

    @Test
    void my_name_can_be_changed() {
        var teacher = roster.newSchool();

        teacher.patch("/api/me", "{\"name\":\"  Tessa \"}").is(200);

        assertThat(teacher.get("/api/me").text("/person/name")).isEqualTo("Tessa");
    }

    @Test
    void my_name_and_whether_my_time_counts_change_each_by_itself() {
        var teacher = roster.newSchool();
        var name = teacher.get("/api/me").text("/person/name");
        assertThat(teacher.get("/api/me").text("/person/timeCounts")).isEqualTo("true");

        teacher.patch("/api/me", "{\"timeCounts\":false}").is(200);
        assertThat(teacher.get("/api/me").text("/person/name")).isEqualTo(name);

        var renamed = teacher.patch("/api/me", "{\"name\":\"Tessa\"}").is(200);
        assertThat(renamed.text("/person/timeCounts")).isEqualTo("false");
    }

    @Test
    void a_blank_name_is_refused_and_so_is_a_change_of_nothing() {
        var teacher = roster.newSchool();

        teacher.patch("/api/me", "{\"name\":\" \"}").refuses("name");
        teacher.patch("/api/me", "{}").refuses("name");
    }

    @Test
    void a_new_password_ends_my_other_sign_ins_and_not_this_one() {
        var teacher = roster.newSchool();
        var email = teacher.get("/api/me").text("/person/email");
        var signIn = "{\"email\":\"%s\",\"password\":\"%s\"}";
        var elsewhere =
                roster.visitor()
                        .post("/api/session", signIn.formatted(email, PASSWORD))
                        .signedIn(roster.visitor());

        teacher.put(
                        "/api/me/password",
                        "{\"current\":\"%s\",\"password\":\"a new one\"}".formatted(PASSWORD))
                .is(204);

        teacher.get("/api/me").is(200);
        elsewhere
                .post("/api/session/renew", "{\"renewal\":\"" + elsewhere.renewal() + "\"}")
                .is(401);
        roster.visitor().post("/api/session", signIn.formatted(email, PASSWORD)).is(401);
        roster.visitor().post("/api/session", signIn.formatted(email, "a new one")).is(200);
    }

    @Test
    void the_password_stays_if_the_current_one_is_wrong() {
        roster.newSchool()
                .put("/api/me/password", "{\"current\":\"wrong\",\"password\":\"a new one\"}")
                .refuses("current");
    }
}
