package engram.gateway.mastery.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTest {
    private static final StudyDays UTC = new StudyDays(ZoneOffset.UTC);
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static Workload of(Phase phase, String due) {
        return of(phase, due, Held.NONE);
    }

    private static Workload of(Phase phase, String due, Held held) {
        var card =
                new CardMemory(
                        phase,
                        5.0,
                        0.2,
                        Instant.parse(due),
                        LocalDate.parse("2026-11-10"),
                        3,
                        List.of());
        return Workload.of(Set.of("a"), new LearnerMemory(Map.of("a", card)), held, UTC, NOW);
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
        var workload = Workload.of(Set.of("a", "b"), LearnerMemory.NONE, Held.NONE, UTC, NOW);
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

    private static Held buried(String until) {
        return new Held(Set.of(), Map.of("a", Instant.parse(until)));
    }

    @Nested
    class A_suspended_card {
        private static final Held SUSPENDED = new Held(Set.of("a"), Map.of());

        @Test
        void is_neither_due_nor_new_nor_awaited() {
            assertThat(of(Phase.REVIEW, "2026-11-19T12:00:00Z", SUSPENDED))
                    .isEqualTo(new Workload(0, 0, null));
            assertThat(of(Phase.REVIEW, "2026-11-25T12:00:00Z", SUSPENDED))
                    .isEqualTo(new Workload(0, 0, null));
            assertThat(Workload.of(Set.of("a", "b"), LearnerMemory.NONE, SUSPENDED, UTC, NOW))
                    .isEqualTo(new Workload(0, 1, null));
        }

        @Test
        void stays_so_though_it_was_buried_as_well() {
            var both = new Held(Set.of("a"), Map.of("a", NOW.plusSeconds(60)));
            assertThat(of(Phase.REVIEW, "2026-11-19T12:00:00Z", both))
                    .isEqualTo(new Workload(0, 0, null));
        }
    }

    @Nested
    class A_buried_card {
        @Test
        void is_due_again_once_it_is_back() {
            var due = "2026-11-19T12:00:00Z";
            assertThat(of(Phase.REVIEW, due, buried("2026-11-21T04:00:00Z")))
                    .isEqualTo(new Workload(0, 0, Instant.parse("2026-11-21T04:00:00Z")));
            assertThat(of(Phase.REVIEW, due, buried("2026-11-20T12:00:00Z")))
                    .isEqualTo(new Workload(1, 0, null));
        }

        @Test
        void falls_due_no_sooner_for_having_been_buried() {
            assertThat(of(Phase.REVIEW, "2026-11-23T18:00:00Z", buried("2026-11-21T04:00:00Z")))
                    .isEqualTo(new Workload(0, 0, Instant.parse("2026-11-23T04:00:00Z")));
        }

        @Test
        void is_new_again_once_it_is_back() {
            var cards = Set.of("a", "b");
            assertThat(
                            Workload.of(
                                    cards,
                                    LearnerMemory.NONE,
                                    buried("2026-11-20T12:00:01Z"),
                                    UTC,
                                    NOW))
                    .isEqualTo(new Workload(0, 1, null));
            assertThat(
                            Workload.of(
                                    cards,
                                    LearnerMemory.NONE,
                                    buried("2026-11-20T12:00:00Z"),
                                    UTC,
                                    NOW))
                    .isEqualTo(new Workload(0, 2, null));
        }
    }
}
