package engram.gateway.mastery.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTest {
    private static final StudyDays UTC = new StudyDays(ZoneOffset.UTC);
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static Workload of(Phase phase, String due) {
        var card =
                new CardMemory(
                        phase,
                        5.0,
                        0.2,
                        Instant.parse(due),
                        LocalDate.parse("2026-11-10"),
                        3,
                        List.of());
        return Workload.of(Set.of("a"), new LearnerMemory(Map.of("a", card)), UTC, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEW, 2026-11-20T18:00:00Z, 1",
        "REVIEW, 2026-11-21T03:59:00Z, 1",
        "REVIEW, 2026-11-21T04:00:00Z, 0",
        "REVIEW, 2026-10-01T00:00:00Z, 1",
        "LEARNING, 2026-11-20T12:00:00Z, 1",
        "LEARNING, 2026-11-20T12:00:01Z, 0",
        "RELEARNING, 2026-11-20T18:00:00Z, 0",
    })
    void A_card_is_due_on_its_day_in_review_and_at_its_time_in_a_step(
            Phase phase, String due, int expected) {
        assertThat(of(phase, due).due()).isEqualTo(expected);
        assertThat(of(phase, due).fresh()).isZero();
    }

    @Test
    void New_cards_are_counted_apart() {
        var workload = Workload.of(Set.of("a", "b"), LearnerMemory.NONE, UTC, NOW);
        assertThat(workload).isEqualTo(new Workload(0, 2, null));
    }

    @Test
    void The_next_card_falls_due_when_its_day_begins() {
        assertThat(of(Phase.REVIEW, "2026-11-23T18:00:00Z").nextDueAt())
                .isEqualTo("2026-11-23T04:00:00Z");
        assertThat(of(Phase.LEARNING, "2026-11-20T12:08:00Z").nextDueAt())
                .isEqualTo("2026-11-20T12:08:00Z");
        assertThat(of(Phase.REVIEW, "2026-11-20T18:00:00Z").nextDueAt()).isNull();
    }
}
