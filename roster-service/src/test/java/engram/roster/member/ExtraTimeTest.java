package engram.roster.member;

import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.fixture.RosterServer;
import engram.roster.fixture.Topic;
import engram.roster.fixture.Visitor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtraTimeTest {
    private final RosterServer roster = RosterServer.shared();
    private final Visitor teacher = roster.newSchool();
    private final Visitor.Room room = teacher.newClass();
    private final Visitor learner = roster.learner(room.joinCode());
    private final String members = room.path() + "/members";
    private final String member = members + "/" + learner.id();

    private String seenBy(Visitor person) {
        return person.member(room, learner).at("/person/extraTime").asText();
    }

    @Nested
    class Given_by_a_teacher_of_the_class {

        @Test
        void it_is_shown_to_the_teachers_and_to_nobody_else() {
            assertThat(seenBy(teacher)).isEqualTo("0");

            var changed = teacher.patch(member, "{\"extraTime\":25}").is(200);

            assertThat(changed.text("/person/extraTime")).isEqualTo("25");
            assertThat(changed.text("/role")).isEqualTo("LEARNER");
            assertThat(seenBy(teacher)).isEqualTo("25");
            assertThat(seenBy(learner)).isEqualTo("null");
        }

        @Test
        void it_is_in_the_tokens_from_the_next_renewal_on() throws Exception {
            teacher.patch(member, "{\"extraTime\":50}").is(200);

            assertThat(learner.claims().getClaims()).doesNotContainKey("extra");
            assertThat(learner.renewed().claims().getIntegerClaim("extra")).isEqualTo(50);
            learner.renewed().get("/api/me").is(200);
        }

        @Test
        void it_can_be_taken_back() {
            teacher.patch(member, "{\"extraTime\":200}").is(200);
            teacher.patch(member, "{\"extraTime\":0}").is(200);

            assertThat(seenBy(teacher)).isEqualTo("0");
            assertThat(learner.renewed().claims().getClaims()).doesNotContainKey("extra");
        }

        @Test
        void it_outlives_other_changes_of_the_person() {
            teacher.patch(member, "{\"extraTime\":25}").is(200);

            learner.patch("/api/me", "{\"name\":\"Lea\"}").is(200);
            learner.put(
                            "/api/me/password",
                            "{\"current\":\"%s\",\"password\":\"another one\"}"
                                    .formatted(RosterServer.PASSWORD))
                    .is(204);

            assertThat(seenBy(teacher)).isEqualTo("25");
        }

        @Test
        void it_is_on_no_topic() {
            teacher.patch(member, "{\"extraTime\":25}").is(200);
            learner.patch("/api/me", "{\"name\":\"Lea\"}").is(200);

            org.awaitility.Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(new Topic("roster.people.v1").of(teacher.school()))
                                    .extracting(each -> each.value())
                                    .anyMatch(value -> value.contains("Lea"))
                                    .noneMatch(value -> value.contains(":25"))
                                    .noneMatch(value -> value.contains("extra")));
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"extraTime\":null}",
                    "{\"extraTime\":-1}",
                    "{\"extraTime\":201}",
                    "{\"extraTime\":12.5}",
                    "{\"extraTime\":\"25\"}",
                    "{\"extraTime\":[25]}",
                    "{\"extraTime\":1e400}"
                })
        void is_what_is_no_whole_percentage_up_to_200(String body) {
            assertThat(teacher.patch(member, body).status()).isEqualTo(400);
            assertThat(seenBy(teacher)).isEqualTo("0");
        }

        @Test
        void is_a_percentage_out_of_bounds_with_its_field() {
            teacher.patch(member, "{\"extraTime\":201}").refuses("extraTime");
        }

        @Test
        void are_learners_even_for_themselves() {
            learner.patch(member, "{\"extraTime\":25}").isProblem(403, "forbidden");
        }

        @Test
        void are_people_who_are_not_in_the_class() {
            var other = roster.learner(teacher.newClass().joinCode());

            teacher.patch(members + "/" + other.id(), "{\"extraTime\":25}")
                    .isProblem(404, "not-found");
            teacher.patch(members + "/nobody", "{\"extraTime\":25}").isProblem(404, "not-found");
        }

        @Test
        void are_those_who_were_taken_out() {
            teacher.delete(member).is(204);

            teacher.patch(member, "{\"extraTime\":25}").isProblem(404, "not-found");
        }

        @Test
        void are_teachers_of_another_school() {
            roster.newSchool().patch(member, "{\"extraTime\":25}").isProblem(404, "not-found");
            assertThat(seenBy(teacher)).isEqualTo("0");
        }
    }
}
