package engram.gateway.classroom.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.gateway.mastery.model.CardMemory;
import engram.gateway.mastery.model.CardMemory.SpacedAnswer;
import engram.gateway.mastery.model.LearnerMemory;
import engram.gateway.mastery.model.Phase;
import engram.gateway.mastery.model.StudyDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpacedRecordTest {
    private static final StudyDays UTC = new StudyDays(ZoneOffset.UTC);
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final HashMap<String, CardMemory> cards = new HashMap<>();

    private void card(String id, String due, SpacedAnswer... answers) {
        cards.put(
                id,
                new CardMemory(
                        Phase.REVIEW,
                        5.0,
                        0.2,
                        Instant.parse(due),
                        LocalDate.parse("2026-11-10"),
                        3,
                        List.of(answers)));
    }

    private static SpacedAnswer answer(String at, String due) {
        return new SpacedAnswer(Instant.parse(at), Instant.parse(due));
    }

    private SpacedRecord record() {
        return SpacedRecord.of(Set.of("a", "b", "c"), new LearnerMemory(cards), UTC, NOW);
    }

    @Test
    void A_card_is_overdue_once_its_due_day_is_over() {
        card("a", "2026-11-20T05:00:00Z");
        card("b", "2026-11-20T03:59:00Z");
        card("gone", "2026-11-01T00:00:00Z");
        assertThat(record().overdue()).isEqualTo(1);
    }

    @Test
    void An_answer_is_on_time_by_the_end_of_the_due_day() {
        card(
                "a",
                "2026-12-01T00:00:00Z",
                answer("2026-11-15T03:30:00Z", "2026-11-14T09:00:00Z"),
                answer("2026-11-17T04:00:00Z", "2026-11-16T09:00:00Z"),
                answer("2026-11-18T08:00:00Z", "2026-11-19T09:00:00Z"));
        assertThat(record()).isEqualTo(new SpacedRecord(0, 2, 3, null));
    }

    @Test
    void Answers_older_than_14_days_no_longer_count() {
        card("a", "2026-12-01T00:00:00Z", answer("2026-11-06T12:00:00Z", "2026-11-06T09:00:00Z"));
        assertThat(record()).isEqualTo(new SpacedRecord(0, 0, 0, null));
    }

    @Test
    void Before_anything_falls_due_it_says_when_the_first_card_will() {
        card("a", "2026-11-25T09:00:00Z");
        card("b", "2026-11-23T09:00:00Z");
        assertThat(record())
                .isEqualTo(new SpacedRecord(0, 0, 0, Instant.parse("2026-11-23T09:00:00Z")));
    }
}
