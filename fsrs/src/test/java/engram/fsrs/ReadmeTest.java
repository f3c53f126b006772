package engram.fsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Index.atIndex;

import engram.fsrs.optimizer.Fit;
import engram.fsrs.optimizer.FitOptions;
import engram.fsrs.optimizer.Optimizer;
import engram.fsrs.optimizer.Progress;
import engram.fsrs.optimizer.ReviewLog;
import engram.fsrs.simulator.AnswerHabits;
import engram.fsrs.simulator.Simulator;
import engram.fsrs.simulator.StudiedCard;
import engram.fsrs.simulator.StudyPlan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What README.md shows to whoever uses this library alone. */
class ReadmeTest {
    @Test
    void a_card_comes_back_when_recall_has_fallen_to_what_is_desired() {
        var scheduler = Scheduler.of(SchedulingSettings.DEFAULT, "card 1");
        var zone = ZoneId.of("Europe/Berlin");
        var first = Instant.parse("2026-03-02T10:00:00Z");

        var learning = scheduler.answer(CardState.NEW, Rating.GOOD, first, zone);
        var known = scheduler.answer(learning, Rating.GOOD, learning.due(), zone);

        assertThat(known.due()).isAfter(learning.due());
        assertThat(known.memory().stability()).isPositive();
        assertThat(scheduler.recall(known, known.due(), zone)).isCloseTo(0.9, within(0.05));
        assertThat(scheduler.preview(known, known.due(), zone)).hasSize(4);
    }

    @Test
    void weights_are_fitted_to_a_log() throws InterruptedException {
        var log = ReviewLog.builder();
        for (var card = 0; card < 100; card++)
            for (var answer = 0; answer < 4; answer++) {
                var day = 20_000L + card + 5L * answer;
                log.add(card, day * 86_400_000, day, card % 4 == 0 ? Rating.AGAIN : Rating.GOOD);
            }

        var fit = Optimizer.fit(log.build(), FitOptions.DEFAULT, Progress.NONE);

        assertThat(fit.extent()).isEqualTo(Fit.Extent.ALL);
        assertThat(fit.weights()).isNotEqualTo(Weights.DEFAULT);
    }

    @Test
    void the_next_days_are_simulated() {
        var model = new Fsrs6(Weights.DEFAULT);
        var plan = new StudyPlan(model, 0.9, 365, 1, 1, 20, 200, 3600, AnswerHabits.PUBLISHED);
        var studied = List.of(new StudiedCard(new MemoryState(10, 5), -10, 0));

        var forecast = Simulator.run(studied, 100, plan, 30, 1);

        assertThat(forecast.minutes()).hasSize(30).doesNotContain(0.0, atIndex(0));
        assertThat(forecast.begun()).startsWith(20, 20, 20, 20, 20, 0);
    }
}
