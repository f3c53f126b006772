package engram.roster.member;

import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.fixture.RosterServer;
import engram.roster.fixture.Topic;
import engram.roster.fixture.Visitor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCountsTest {
    private final RosterServer roster = RosterServer.shared();
    private final Visitor teacher = roster.newSchool();
    private final Visitor.Room room = teacher.newClass();
    private final Visitor learner = roster.learner(room.joinCode());
    private final String member = room.path() + "/members/" + learner.id();

    private String seenBy(Visitor person) {
        return person.member(room, learner).at("/person/timeCounts").asText();
    }

    @Nested
    class Switched_off_by_a_teacher_of_the_class {

        @Test
        void it_is_shown_to_the_teachers_and_to_the_learner_alone() {
            assertThat(seenBy(teacher)).isEqualTo("true");

            var changed = teacher.patch(member, "{\"timeCounts\":false}").is(200);

            assertThat(changed.text("/person/timeCounts")).isEqualTo("false");
            assertThat(seenBy(teacher)).isEqualTo("false");
            assertThat(seenBy(learner)).isEqualTo("null");
            assertThat(learner.get("/api/me").text("/person/timeCounts")).isEqualTo("false");
        }

        @Test
        void it_is_in_the_tokens_from_the_next_renewal_on() throws Exception {
            teacher.patch(member, "{\"timeCounts\":false}").is(200);

            assertThat(learner.claims().getClaims()).doesNotContainKey("untimed");
            assertThat(learner.renewed().claims().getBooleanClaim("untimed")).isTrue();
            learner.renewed().get("/api/me").is(200);
        }

        @Test
        void it_leaves_the_extra_time_as_it_is_and_both_may_change_at_once() {
            teacher.patch(member, "{\"extraTime\":25}").is(200);
            teacher.patch(member, "{\"timeCounts\":false}").is(200);
            var both = teacher.patch(member, "{\"extraTime\":50,\"timeCounts\":true}").is(200);

            assertThat(both.text("/person/extraTime")).isEqualTo("50");
            assertThat(both.text("/person/timeCounts")).isEqualTo("true");
            assertThat(
                            teacher.patch(member, "{\"timeCounts\":false}")
                                    .is(200)
                                    .text("/person/extraTime"))
                    .isEqualTo("50");
        }

        @Test
        void the_learner_may_switch_it_on_again() {
            teacher.patch(member, "{\"timeCounts\":false}").is(200);

            learner.patch("/api/me", "{\"timeCounts\":true}").is(200);

            assertThat(seenBy(teacher)).isEqualTo("true");
            assertThat(learner.renewed().claims().getClaims()).doesNotContainKey("untimed");
        }

        @Test
        void it_is_on_no_topic() {
            learner.patch("/api/me", "{\"name\":\"Lea\",\"timeCounts\":false}").is(200);

            org.awaitility.Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(new Topic("roster.people.v1").of(teacher.school()))
                                    .extracting(each -> each.value())
                                    .anyMatch(value -> value.contains("Lea"))
                                    .noneMatch(value -> value.contains("time")));
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"timeCounts\":null}",
                    "{\"timeCounts\":\"false\"}",
                    "{\"timeCounts\":0}",
                    "{\"timeCounts\":[false]}"
                })
        void is_what_is_no_yes_or_no_from_teachers_and_from_learners(String body) {
            assertThat(teacher.patch(member, body).status()).isEqualTo(400);
            assertThat(learner.patch("/api/me", body).status()).isEqualTo(400);
            assertThat(seenBy(teacher)).isEqualTo("true");
        }

        @Test
        void are_classmates() {
            var mate = roster.learner(room.joinCode());

            mate.patch(member, "{\"timeCounts\":false}").isProblem(403, "forbidden");
        }

        @Test
        void are_teachers_of_another_school() {
            roster.newSchool().patch(member, "{\"timeCounts\":false}").isProblem(404, "not-found");
            assertThat(seenBy(teacher)).isEqualTo("true");
        }
    }
}
