package engram.roster.schoolclass.model;

import static engram.roster.schoolclass.model.Enrolment.Part.LEARNER;
import static engram.roster.schoolclass.model.Enrolment.Part.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.period.model.Periods;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-02T00:00:00Z");

    private static final Periods ENDED = Periods.since(MADE).ended(LATER);

    private final Enrolment first = Enrolment.first("s1", "c1", "p1", LEARNER, MADE);

    @Test
    void begins_with_version_one() {
        assertThat(first)
                .isEqualTo(new Enrolment("s1", "c1", "p1", LEARNER, Periods.since(MADE), 1, MADE));
    }

    @Test
    void that_ended_still_says_what_the_person_was() {
        assertThat(first.ended(LATER))
                .isEqualTo(new Enrolment("s1", "c1", "p1", LEARNER, ENDED, 2, LATER));
    }

    @Test
    void that_begins_again_goes_on_counting_and_may_be_of_another_part() {
        assertThat(first.ended(LATER).again(TEACHER, LATER))
                .isEqualTo(new Enrolment("s1", "c1", "p1", TEACHER, ENDED.again(LATER), 3, LATER));
    }
}
