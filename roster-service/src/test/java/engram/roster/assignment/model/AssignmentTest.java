package engram.roster.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.period.model.Periods;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-02T00:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant EXAM = Instant.parse("2026-04-01T00:00:00Z");

    private static final Periods ENDED = Periods.since(MADE).ended(LATER);

    private final Assignment first =
            new Assignment("s", "c", "d", DUE, EXAM, Periods.since(MADE), 1, MADE);

    @Test
    void that_ended_keeps_its_times() {
        assertThat(first.ended(LATER))
                .isEqualTo(new Assignment("s", "c", "d", DUE, EXAM, ENDED, 2, LATER));
    }

    @Test
    void that_is_given_again_has_the_new_times_and_counts_whether_it_had_ended_or_not() {
        assertThat(first.again(EXAM, null, LATER))
                .isEqualTo(
                        new Assignment("s", "c", "d", EXAM, null, Periods.since(MADE), 2, LATER));
        assertThat(first.ended(LATER).again(null, DUE, LATER))
                .isEqualTo(new Assignment("s", "c", "d", null, DUE, ENDED.again(LATER), 3, LATER));
    }
}
