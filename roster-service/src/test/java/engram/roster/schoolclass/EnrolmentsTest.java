package engram.roster.schoolclass;

import static engram.roster.schoolclass.model.Enrolment.Part.LEARNER;
import static engram.roster.schoolclass.model.Enrolment.Part.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import engram.access.Caller;
import engram.outbox.Aggregates;
import engram.roster.fixture.AtOnce;
import engram.roster.fixture.HandClock;
import engram.roster.fixture.RosterServer;
import engram.roster.schoolclass.model.Enrolment;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentsTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final RosterServer roster = RosterServer.shared();
    private final HandClock clock = new HandClock();
    private final Enrolments enrolments =
            new Enrolments(roster.bean(Aggregates.class), roster.owned(), clock);
    private final String school = RosterServer.unique("school");

    private Enrolment enrol(String classId, String person, Enrolment.Part part) {
        return enrolments.enrol(school, classId, person, part);
    }

    private boolean end(String classId, String person) {
        return enrolments.end(school, classId, person);
    }

    @Nested
    class Somebody_who_comes_in {
        @Test
        void has_one_place_however_often_and_by_however_many_it_is_asked_for() {
            var places = AtOnce.times(8, i -> enrol("c1", "p1", LEARNER));

            assertThat(places).containsOnly(places.getFirst());
            assertThat(enrol("c1", "p1", LEARNER)).isEqualTo(places.getFirst());
            assertThat(places.getFirst().version()).isEqualTo(1);
        }

        @Test
        void keeps_the_part_that_they_have() {
            enrol("c1", "teacher", TEACHER);
            enrol("c1", "learner", LEARNER);

            assertThat(enrol("c1", "teacher", LEARNER).part()).isEqualTo(TEACHER);
            assertThat(enrol("c1", "learner", TEACHER).part()).isEqualTo(LEARNER);
        }

        @Test
        void after_they_were_taken_out_has_the_part_that_they_come_with() {
            enrol("c1", "p1", TEACHER);
            end("c1", "p1");

            assertThat(enrol("c1", "p1", LEARNER))
                    .returns(LEARNER, Enrolment::part)
                    .returns(false, Enrolment::deleted)
                    .returns(3L, Enrolment::version);
        }
    }

    @Nested
    class Somebody_who_is_taken_out {
        @Test
        void is_so_once() {
            enrol("c1", "p1", LEARNER);

            assertThat(AtOnce.times(4, i -> end("c1", "p1"))).containsOnlyOnce(true);
            assertThat(enrolments.find(school, "c1", "p1")).isEmpty();
        }

        @Test
        void stays_in_other_classes_and_the_same_ids_elsewhere_are_not_theirs() {
            enrol("c1", "p1", LEARNER);
            enrol("c2", "p1", LEARNER);
            end("c1", "p1");

            assertThat(enrolments.ofPerson(school, "p1"))
                    .extracting(Enrolment::schoolClass)
                    .containsExactly("c2");
            assertThat(enrolments.ofPerson("another", "p1")).isEmpty();
            assertThat(enrolments.end("another", "c2", "p1")).isFalse();
            assertThat(enrolments.find(school, "c2", "p1")).isPresent();
        }

        @Test
        void was_never_there_if_they_never_came() {
            assertThat(end("c1", "p1")).isFalse();
        }
    }

    @Nested
    class Putting_somebody_back {
        private boolean restore(Duration within) {
            return enrolments.restore(school, "c1", "p1", clock.instant().minus(within));
        }

        @Test
        void makes_them_what_they_were() {
            enrol("c1", "p1", TEACHER);
            end("c1", "p1");

            assertThat(restore(AN_HOUR)).isTrue();
            assertThat(enrolments.find(school, "c1", "p1").orElseThrow().part()).isEqualTo(TEACHER);
        }

        @Test
        void can_be_done_for_so_long_and_no_longer() {
            enrol("c1", "p1", LEARNER);
            end("c1", "p1");
            clock.pass(AN_HOUR.plusMillis(1));

            assertThat(restore(AN_HOUR)).isFalse();
            assertThat(enrolments.find(school, "c1", "p1")).isEmpty();
            assertThat(restore(AN_HOUR.plusMillis(1))).isTrue();
        }

        @Test
        void changes_nothing_for_who_is_there_however_long_ago_they_came() {
            var before = enrol("c1", "p1", LEARNER);
            clock.pass(AN_HOUR.multipliedBy(100));

            assertThat(restore(AN_HOUR)).isTrue();
            assertThat(enrolments.find(school, "c1", "p1")).hasValue(before);
        }

        @Test
        void lets_nobody_in_who_was_never_there() {
            assertThat(restore(AN_HOUR)).isFalse();
            assertThat(enrolments.find(school, "c1", "p1")).isEmpty();
        }
    }

    @Nested
    class The_people_of_a_class {
        @Test
        void come_in_the_order_of_their_ids_a_page_at_a_time() {
            for (var each : new String[] {"b", "d", "a", "c", "gone"}) enrol("c1", each, LEARNER);
            enrol("c10", "e", LEARNER);
            enrol("c0", "f", LEARNER);
            end("c1", "gone");

            assertThat(enrolments.ofClass(school, "c1", "", 3))
                    .extracting(Enrolment::person)
                    .containsExactly("a", "b", "c");
            assertThat(enrolments.ofClass(school, "c1", "c", 3))
                    .extracting(Enrolment::person)
                    .containsExactly("d");
            assertThat(enrolments.ofClass(school, "c1", "gone", 3)).isEmpty();
            assertThat(enrolments.ofClass("another", "c1", "", 3)).isEmpty();
        }
    }

    @Nested
    class How_many_came_lately {
        private boolean haveJoined(int many) {
            return enrolments.hasJoined(school, "c1", clock.instant().minus(AN_HOUR), many);
        }

        @Test
        void counts_learners_of_the_class_who_are_there() {
            enrol("c1", "p1", LEARNER);
            enrol("c1", "p2", LEARNER);
            enrol("c1", "teacher", TEACHER);
            enrol("c1", "gone", LEARNER);
            enrol("c2", "p3", LEARNER);
            end("c1", "gone");

            assertThat(haveJoined(2)).isTrue();
            assertThat(haveJoined(3)).isFalse();
        }

        @Test
        void counts_who_came_back_and_not_who_came_long_ago() {
            enrol("c1", "p1", LEARNER);
            enrol("c1", "p2", LEARNER);
            end("c1", "p2");
            clock.pass(AN_HOUR);
            assertThat(haveJoined(1)).isFalse();

            enrol("c1", "p2", LEARNER);

            assertThat(haveJoined(1)).isTrue();
            assertThat(haveJoined(2)).isFalse();
        }
    }

    @Nested
    class Joining_by_ones_own_will {
        private Caller caller(Caller.Role role) {
            return new Caller(school, "p1", role, "sid", ZoneOffset.UTC, 0, false);
        }

        @Test
        void makes_a_learner_of_a_learner() {
            assertThat(enrolments.join(school, "c1", caller(Caller.Role.LEARNER)).orElseThrow())
                    .returns(LEARNER, Enrolment::part)
                    .returns("p1", Enrolment::person);
        }

        @ParameterizedTest
        @CsvSource({"TEACHER", "ADMIN"})
        void makes_nothing_of_anybody_else(Caller.Role role) {
            assertThat(enrolments.join(school, "c1", caller(role))).isEmpty();
            assertThat(enrolments.find(school, "c1", "p1")).isEmpty();

            enrol("c1", "p1", TEACHER);

            assertThat(enrolments.join(school, "c1", caller(role)).orElseThrow().part())
                    .isEqualTo(TEACHER);
        }
    }

    /** Whose password a teacher may set hangs on it. */
    @Nested
    class Somebody_is_taught_by_nobody_but_a_teacher {
        private boolean isTaughtByNobodyBut(String teacher) {
            return enrolments.isTaughtByNobodyBut(school, "p1", teacher);
        }

        @Test
        void while_all_their_classes_are_that_teachers() {
            for (var each : new String[] {"c1", "c2"}) {
                enrol(each, "p1", LEARNER);
                enrol(each, "t1", TEACHER);
            }
            enrol("c3", "t2", TEACHER);

            assertThat(isTaughtByNobodyBut("t1")).isTrue();
            assertThat(isTaughtByNobodyBut("t2")).isFalse();
        }

        @Test
        void until_another_teaches_one_of_them_and_again_when_they_left_it() {
            enrol("c1", "p1", LEARNER);
            enrol("c1", "t1", TEACHER);
            enrol("c2", "p1", LEARNER);
            enrol("c2", "t2", TEACHER);
            assertThat(isTaughtByNobodyBut("t1")).isFalse();

            end("c2", "p1");

            assertThat(isTaughtByNobodyBut("t1")).isTrue();
        }

        @Test
        void whoever_learns_beside_them() {
            enrol("c1", "p1", LEARNER);
            enrol("c1", "mate", LEARNER);

            assertThat(isTaughtByNobodyBut("t1")).isTrue();
        }

        @Test
        void not_by_one_who_teaches_the_class_as_well() {
            enrol("c1", "p1", LEARNER);
            enrol("c1", "t1", TEACHER);
            enrol("c1", "t2", TEACHER);

            assertThat(isTaughtByNobodyBut("t1")).isFalse();
        }
    }
}
