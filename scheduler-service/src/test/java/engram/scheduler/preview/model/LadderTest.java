package engram.scheduler.preview.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.SchedulingSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final SchedulingSettings SETTINGS = SchedulingSettings.DEFAULT;

    @Test
    void a_card_that_is_known_each_time_leaves_its_steps_and_stays_away_ever_longer() {
        var good = Ladder.good(SETTINGS);
        assertThat(good).hasSize(8).isSorted().startsWith(600L, 2 * 86_400L);
        assertThat(good.subList(1, 8)).allMatch(seconds -> seconds % 86_400 == 0);
    }

    @Test
    void a_card_that_is_forgotten_at_the_fourth_answer_is_the_same_until_then() {
        var good = Ladder.good(SETTINGS);
        var again = Ladder.again(SETTINGS);
        assertThat(again).hasSize(8);
        assertThat(again.subList(0, 3)).isEqualTo(good.subList(0, 3));
        assertThat(again.get(3)).isEqualTo(600);
        assertThat(again.get(4)).isLessThan(good.get(3));
    }

    @Test
    void without_steps_it_is_days_from_the_first_answer_on() {
        var good = Ladder.good(SETTINGS.withSteps(List.of(), List.of()));
        assertThat(good.getFirst()).isEqualTo(2 * 86_400L);
    }
}
