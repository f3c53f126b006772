package engram.roster.joining;

import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.fixture.Answer;
import engram.roster.fixture.RosterServer;
import engram.roster.fixture.Visitor;
import engram.roster.schoolclass.Enrolments;
import engram.roster.schoolclass.model.Enrolment;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Guessing join codes, and a class whose code has got about. */
class DoorsTest {
    private final RosterServer roster = RosterServer.shared();
    private final Visitor teacher = roster.newSchool();
    private final Visitor.Room room = teacher.newClass();

    @Nested
    class Guessing_codes {
        /** The gateway says where a request came from; here the test does. */
        private final String address = "203.0.113." + (1 + Math.floorMod(hashCode(), 250));

        private Visitor from(Visitor visitor) {
            return visitor.with("X-Forwarded-For", address);
        }

        @Test
        void ends_after_twenty_misses_whichever_way_they_were_made() {
            var learner = from(roster.learner(room.joinCode()));
            var stranger = from(roster.visitor());
            var account = RosterServer.accountOf("NOWHERE1", RosterServer.unique("guess"));
            for (var i = 0; i < 7; i++) {
                stranger.get("/api/invitations/NOWHERE" + i).isProblem(404, "not-found");
                learner.post("/api/classes/join", "{\"joinCode\":\"NOWHERE1\"}")
                        .isProblem(404, "not-found");
                if (i < 6) stranger.post("/api/signup", account).isProblem(404, "not-found");
            }

            var right = "{\"joinCode\":\"" + room.joinCode() + "\"}";
            waits(stranger.get("/api/invitations/" + room.joinCode()));
            waits(learner.post("/api/classes/join", right));
            waits(stranger.post("/api/signup", account));
        }

        private void waits(Answer refused) {
            refused.isProblem(429, "too-many-requests");
            assertThat(refused.response().headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 13L);
        }
    }

    @Nested
    class A_class_that_a_hundred_and_twenty_joined_within_an_hour {
        private final Visitor waiting = roster.learner(teacher.newClass().joinCode());

        private void fill() {
            var enrolments = roster.bean(Enrolments.class);
            for (var i = 0; i < Doors.MOST; i++)
                enrolments.enrol(teacher.school(), room.id(), "crowd" + i, Enrolment.Part.LEARNER);
        }

        private Answer joining() {
            return waiting.post("/api/classes/join", "{\"joinCode\":\"" + room.joinCode() + "\"}");
        }

        private Answer signingUp() {
            return roster.visitor()
                    .post(
                            "/api/signup",
                            RosterServer.accountOf(room.joinCode(), RosterServer.unique("late")));
        }

        @Test
        void lets_nobody_in_until_its_teacher_does() {
            var member = roster.learner(room.joinCode());
            fill();

            signingUp().isProblem(409, "joining-paused");
            joining().isProblem(409, "joining-paused");
            assertThat(teacher.get(room.path()).text("/joiningPausedAt")).startsWith("20");
            assertThat(member.get(room.path()).json().at("/joiningPausedAt").isNull()).isTrue();
            member.post("/api/classes/join", "{\"joinCode\":\"" + room.joinCode() + "\"}").is(200);

            teacher.patch(room.path(), "{\"joiningPaused\":false}").is(200);

            joining().is(200);
            signingUp().is(201);
            assertThat(teacher.get(room.path()).json().at("/joiningPausedAt").isNull()).isTrue();
        }

        @Test
        void as_one_paused_by_hand_stays_so_while_it_is_renamed() {
            teacher.patch(room.path(), "{\"joiningPaused\":true}").is(200);
            teacher.patch(room.path(), "{\"name\":\"Botany\"}").is(200);

            joining().isProblem(409, "joining-paused");
        }

        @Test
        void is_opened_by_its_teacher_only() {
            var member = roster.learner(room.joinCode());

            member.patch(room.path(), "{\"joiningPaused\":false}").isProblem(403, "forbidden");
        }
    }
}
