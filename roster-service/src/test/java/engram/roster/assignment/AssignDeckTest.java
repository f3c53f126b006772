package engram.roster.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import engram.access.Access;
import engram.inbox.Progress;
import engram.outbox.Aggregates;
import engram.roster.assignment.model.Assignment;
import engram.roster.fixture.AtOnce;
import engram.roster.fixture.HandClock;
import engram.roster.fixture.RosterServer;
import engram.roster.period.model.Periods;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssignDeckTest {
    private static final Instant DUE = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant EXAM = Instant.parse("2030-02-01T00:00:00Z");

    private final RosterServer roster = RosterServer.shared();
    private final HandClock clock = new HandClock();
    private final Access access = roster.bean(Access.class);
    private final Assignments assignments =
            new Assignments(roster.bean(Aggregates.class), roster.owned());
    private final AssignDeck assignDeck =
            new AssignDeck(assignments, access, new Progress(Duration.ofSeconds(20)), clock);
    private final String school = RosterServer.unique("school");

    @BeforeEach
    void a_deck() {
        roster.publishDeck(school, "d1", "{\"owner\":\"t1\",\"deleted\":false}");
    }

    private AssignDeck.Outcome assign(String teacher, Instant due, Instant exam) {
        return assignDeck.assign(new AssignDeck.Order(school, "c1", teacher, "d1", due, exam));
    }

    private Assignment stored() {
        return assignments.find(school, "c1", "d1").orElseThrow();
    }

    @Nested
    class Its_owner {
        @Test
        void lets_a_class_study_it_and_sets_other_times() {
            assertThat(assign("t1", DUE, EXAM))
                    .isEqualTo(new AssignDeck.Outcome.Assigned(stored()));
            assertThat(stored())
                    .isEqualTo(
                            new Assignment(
                                    school,
                                    "c1",
                                    "d1",
                                    DUE,
                                    EXAM,
                                    Periods.since(clock.instant()),
                                    1,
                                    clock.instant()));
            var first = clock.instant();
            clock.pass(Duration.ofMinutes(1));

            assign("t1", EXAM, null);

            assertThat(stored())
                    .isEqualTo(
                            new Assignment(
                                    school,
                                    "c1",
                                    "d1",
                                    EXAM,
                                    null,
                                    Periods.since(first),
                                    2,
                                    clock.instant()));
        }

        @Test
        void from_several_pages_at_once_loses_none_of_the_times_given() {
            AtOnce.times(4, i -> assign("t1", DUE.plusSeconds(i), null));

            assertThat(stored().version()).isEqualTo(4);
        }

        @Test
        void lets_it_go_once_and_gives_it_again() {
            assign("t1", DUE, null);

            assertThat(AtOnce.times(4, i -> assignDeck.end(school, "c1", "d1")))
                    .containsOnlyOnce(true);
            assertThat(assignments.ofClass(school, "c1", "", 10)).isEmpty();
            assertThat(stored().deleted()).isTrue();
            assign("t1", null, null);
            assertThat(assignments.ofClass(school, "c1", "", 10)).containsExactly(stored());
        }
    }

    @Nested
    class Somebody_else {
        @Test
        void does_not_learn_that_there_is_such_a_deck() {
            assertThat(assign("t2", DUE, null)).isEqualTo(new AssignDeck.Outcome.UnknownDeck());
            assertThat(assignments.find(school, "c1", "d1")).isEmpty();
        }

        @Test
        void ends_nothing_of_another_school_or_class() {
            assign("t1", DUE, null);

            assertThat(assignDeck.end("another", "c1", "d1")).isFalse();
            assertThat(assignDeck.end(school, "c2", "d1")).isFalse();
            assertThat(assignDeck.end(school, "c1", "d2")).isFalse();
            assertThat(stored().deleted()).isFalse();
            assertThat(assignments.ofClass("another", "c1", "", 10)).isEmpty();
            assertThat(assignments.ofClass(school, "c", "", 10)).isEmpty();
        }
    }
}
