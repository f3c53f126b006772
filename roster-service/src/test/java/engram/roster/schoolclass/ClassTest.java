package engram.roster.schoolclass;

import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.fixture.Answer;
import engram.roster.fixture.RosterServer;
import engram.roster.fixture.Topic;
import engram.roster.fixture.Visitor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClassTest {
    private final RosterServer roster = RosterServer.shared();
    private final Visitor teacher = roster.newSchool();
    private final Visitor.Room room = teacher.newClass();

    @Test
    void a_class_is_published_with_its_teacher_before_the_answer() {
        assertThat(new Topic("roster.classes.v1").of(teacher.school()))
                .extracting(each -> each.key())
                .containsExactly(teacher.school() + "/" + room.id());
        assertThat(new Topic("roster.enrolments.v1").of(teacher.school()))
                .extracting(each -> each.key())
                .containsExactly(teacher.school() + "/" + room.id() + "/" + teacher.id());
    }

    @Test
    void its_teacher_sees_and_renews_the_join_code() {
        var renewed = teacher.patch(room.path(), "{\"newJoinCode\":true}").is(200);

        var code = renewed.text("/joinCode");
        assertThat(code).hasSize(8).isNotEqualTo(room.joinCode());
        roster.visitor().get("/api/invitations/" + room.joinCode()).is(404);
        roster.visitor().get("/api/invitations/" + code).is(200);
    }

    @Test
    void its_teacher_takes_a_new_join_code_back() {
        var renewed = teacher.patch(room.path(), "{\"newJoinCode\":true}").text("/joinCode");

        takeBack(room.joinCode()).is(200);

        assertThat(takeBack(room.joinCode()).is(200).text("/joinCode")).isEqualTo(room.joinCode());
        roster.visitor().get("/api/invitations/" + room.joinCode()).is(200);
        roster.visitor().get("/api/invitations/" + renewed).is(404);
        teacher.patch(room.path(), "{\"newJoinCode\":true}").is(200);
        roster.visitor().get("/api/invitations/" + room.joinCode()).is(404);
    }

    @Test
    void takes_no_join_code_that_it_did_not_have() {
        takeBack("ABCD2345").refuses("joinCode");
        takeBack(teacher.newClass().joinCode()).refuses("joinCode");
    }

    private Answer takeBack(String code) {
        return teacher.patch(room.path(), "{\"joinCode\":\"" + code + "\"}");
    }

    @Test
    void its_teacher_renames_it() {
        teacher.patch(room.path(), "{\"name\":\"Botany\"}").is(200);

        assertThat(teacher.get(room.path()).text("/name")).isEqualTo("Botany");
        teacher.patch(room.path(), "{\"name\":\" \"}").refuses("name");
    }

    @Test
    void my_classes_come_in_pages() {
        teacher.newClass();
        teacher.newClass();

        var first = teacher.get("/api/classes?limit=2").is(200);
        var second = teacher.get("/api/classes?limit=2&cursor=" + first.text("/next")).is(200);

        assertThat(first.json().at("/items")).hasSize(2);
        assertThat(second.json().at("/items")).hasSize(1);
        assertThat(second.json().at("/next").isNull()).isTrue();
    }

    @Nested
    class A_learner {
        private final Visitor learner = roster.learner(room.joinCode());

        @Test
        void sees_the_class_but_not_its_code() {
            var seen = learner.get(room.path()).is(200);

            assertThat(seen.text("/role")).isEqualTo("LEARNER");
            assertThat(seen.json().at("/joinCode").isNull()).isTrue();
        }

        @Test
        void may_not_do_what_teachers_do() {
            learner.post("/api/classes", "{\"name\":\"Mine\"}").isProblem(403, "forbidden");
            learner.patch(room.path(), "{\"name\":\"Mine\"}").isProblem(403, "forbidden");
            learner.post(
                            room.path() + "/members",
                            "{\"people\":[{\"name\":\"A\",\"userName\":\"aa\"}]}")
                    .isProblem(403, "forbidden");
            learner.delete(room.path() + "/members/" + learner.id()).isProblem(403, "forbidden");
            learner.put(
                            room.path() + "/members/" + learner.id() + "/password",
                            "{\"password\":\"12345678\"}")
                    .isProblem(403, "forbidden");
            learner.post(room.path() + "/assignments", "{\"deckId\":\"d\"}")
                    .isProblem(403, "forbidden");
            learner.delete(room.path() + "/assignments/d").isProblem(403, "forbidden");
        }
    }

    @Nested
    class Somebody_else {

        @Test
        void of_another_school_or_class_does_not_learn_that_it_exists() {
            var colleague = roster.newSchool();
            var classmate = roster.learner(teacher.newClass().joinCode());

            for (var stranger : new Visitor[] {colleague, classmate}) {
                for (var path : new String[] {"", "/members", "/assignments"})
                    stranger.get(room.path() + path).isProblem(404, "not-found");
                stranger.patch(room.path(), "{\"name\":\"Mine\"}").isProblem(404, "not-found");
                stranger.delete(room.path() + "/members/" + teacher.id())
                        .isProblem(404, "not-found");
                stranger.delete(room.path() + "/assignments/d").isProblem(404, "not-found");
                stranger.put(
                                room.path() + "/members/" + teacher.id() + "/password",
                                "{\"password\":\"12345678\"}")
                        .isProblem(404, "not-found");
            }
            assertThat(teacher.get(room.path()).text("/name")).isEqualTo("Biology");
        }
    }
}
