package engram.roster.schoolclass;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.fixture.AtOnce;
import engram.roster.fixture.HandClock;
import engram.roster.fixture.RosterServer;
import engram.roster.schoolclass.model.Enrolment;
import engram.roster.schoolclass.model.JoinCode;
import engram.roster.schoolclass.model.SchoolClass;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeClassTest {
    private final RosterServer roster = RosterServer.shared();
    private final HandClock clock = new HandClock();
    private final Classes classes = roster.bean(Classes.class);
    private final JoinCodes joinCodes = roster.bean(JoinCodes.class);
    private final Enrolments enrolments = roster.bean(Enrolments.class);
    private final ChangeClass change = new ChangeClass(classes, joinCodes, enrolments, clock);
    private final String school = RosterServer.unique("school");
    private final SchoolClass made = change.create(school, "  Biology ", "t1");

    private SchoolClass stored() {
        return classes.find(school, made.id()).orElseThrow();
    }

    private boolean leadsHere(JoinCode code) {
        return joinCodes.classOf(code).filter(stored()::equals).isPresent();
    }

    @Test
    void a_new_class_has_a_teacher_and_a_code_that_leads_to_it() {
        assertThat(stored()).isEqualTo(made).returns("Biology", SchoolClass::name);
        assertThat(enrolments.find(school, made.id(), "t1").orElseThrow().part())
                .isEqualTo(Enrolment.Part.TEACHER);
        assertThat(leadsHere(made.joinCode())).isTrue();
    }

    @Test
    void a_name_is_changed_and_nothing_else() {
        clock.pass(Duration.ofMinutes(1));

        assertThat(change.rename(made, " Botany  "))
                .hasValue(made.renamed("Botany", clock.instant()));
    }

    @Test
    void a_class_of_another_school_is_not_there_to_be_changed() {
        var strangers = RosterServer.unique("school");
        var theirs = SchoolClass.first(strangers, made.id(), "x", made.joinCode(), clock.instant());

        assertThat(change.rename(theirs, "Mine")).isEmpty();
        assertThat(change.takeBack(theirs, made.joinCode())).isEmpty();
        assertThat(change.pauseJoining(theirs, true)).isEmpty();
        assertThat(change.newJoinCode(theirs)).isEmpty();
        assertThat(stored()).isEqualTo(made);
        assertThat(leadsHere(made.joinCode())).isTrue();
        assertThat(codesOf(strangers)).isZero();
    }

    private long codesOf(String owner) {
        return roster.owned().getCollection("joincodes").countDocuments(eq("school", owner));
    }

    @Nested
    class A_new_join_code {
        private final SchoolClass renewed = change.newJoinCode(made).orElseThrow();

        @Test
        void leads_to_the_class_and_the_former_one_nowhere() {
            assertThat(leadsHere(renewed.joinCode())).isTrue();
            assertThat(joinCodes.classOf(made.joinCode())).isEmpty();
        }

        @Test
        void gives_way_to_the_former_one() {
            var back = change.takeBack(renewed, made.joinCode()).orElseThrow();

            assertThat(back.joinCode()).isEqualTo(made.joinCode());
            assertThat(leadsHere(made.joinCode())).isTrue();
            assertThat(joinCodes.classOf(renewed.joinCode())).isEmpty();
            assertThat(change.takeBack(back, made.joinCode())).hasValue(back);
            assertThat(change.takeBack(back, renewed.joinCode()).orElseThrow().joinCode())
                    .isEqualTo(renewed.joinCode());
            assertThat(leadsHere(renewed.joinCode())).isTrue();
        }

        @Test
        void is_the_only_one_besides_the_last_that_is_kept() {
            var third = change.newJoinCode(renewed).orElseThrow();

            assertThat(change.takeBack(third, made.joinCode())).isEmpty();
            assertThat(codesOf(school)).isEqualTo(2);
            assertThat(change.takeBack(third, renewed.joinCode())).isPresent();
        }

        /** Two teachers, or two pages of one: the second acts on what it read before the first. */
        @Test
        void asked_for_by_who_read_the_class_before_a_change_keeps_the_code_that_is_replaced() {
            change.takeBack(renewed, made.joinCode());

            var third = change.newJoinCode(renewed).orElseThrow();

            assertThat(third.formerJoinCode()).isEqualTo(made.joinCode());
            assertThat(change.takeBack(third, made.joinCode())).isPresent();
            assertThat(leadsHere(made.joinCode())).isTrue();
        }

        @Test
        void asked_for_by_several_at_once_leaves_one_code_that_leads_here_and_one_to_take_back() {
            AtOnce.times(4, i -> change.newJoinCode(renewed));

            var last = stored();
            assertThat(leadsHere(last.joinCode())).isTrue();
            assertThat(codesOf(school)).isEqualTo(2);
            assertThat(change.takeBack(last, last.formerJoinCode())).isPresent();
            assertThat(leadsHere(last.formerJoinCode())).isTrue();
        }
    }

    @Nested
    class Joining {
        @Test
        void is_paused_once_and_opened_once_however_often_it_is_asked_for() {
            var paused = change.pauseJoining(made, true).orElseThrow();
            clock.pass(Duration.ofMinutes(1));

            assertThat(change.pauseJoining(made, true)).hasValue(paused);
            var open = change.pauseJoining(made, false).orElseThrow();
            clock.pass(Duration.ofMinutes(1));

            assertThat(open)
                    .returns(null, SchoolClass::joiningPausedAt)
                    .returns(3L, SchoolClass::version);
            assertThat(change.pauseJoining(paused, false)).hasValue(open);
        }

        @Test
        void that_is_open_is_not_opened_so_nobody_counts_anew() {
            assertThat(change.pauseJoining(made, false)).hasValue(made);
            assertThat(stored().joiningLiftedAt()).isNull();
        }

        @Test
        void is_not_paused_by_who_read_the_class_before_its_teacher_changed_it() {
            var opened = change.rename(made, "Botany").orElseThrow();

            classes.pauseJoining(made, clock.instant());

            assertThat(stored()).isEqualTo(opened);
        }
    }
}
