package engram.scheduler.why;

import static engram.scheduler.memory.model.Facts.START;
import static engram.scheduler.memory.model.Facts.answered;
import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.Rating;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.StudyMode;
import engram.scheduler.memory.model.Trace;
import engram.scheduler.settings.model.CardSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateAnswerTest {
    private static boolean isMarked(Duration onTheDevice) {
        var fact = answered("r", 1, Rating.GOOD, START, START.plus(onTheDevice), StudyMode.SPACED);
        var steps = Trace.of(CardHistory.EMPTY.with(List.of(fact)), CardSettings.DEFAULT, "card");
        return MemoryV1.AnswerV1.of(steps.getLast(), CardSettings.DEFAULT).late();
    }

    @Test
    void is_marked_once_a_device_kept_it_for_longer_than_a_holiday() {
        assertThat(isMarked(Duration.ofDays(7))).isFalse();
        assertThat(isMarked(Duration.ofDays(7).plusSeconds(1))).isTrue();
    }
}
