package engram.scheduler.settings.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.SchedulingSettings;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CardSettingsTest {
    private static IntStream leeches(int limit) {
        var settings = new CardSettings(SchedulingSettings.DEFAULT, limit, 7);
        return IntStream.rangeClosed(0, 20).filter(settings::leechAt);
    }

    @Nested
    class A_card_that_keeps_being_forgotten {
        @Test
        void is_a_leech_at_eight_lapses_and_every_four_after() {
            assertThat(leeches(8)).containsExactly(8, 12, 16, 20);
        }

        @Test
        void is_one_at_every_lapse_where_the_first_is_the_limit() {
            assertThat(leeches(1)).hasSize(20).startsWith(1, 2, 3);
        }

        @Test
        void is_none_where_no_limit_is_set() {
            assertThat(leeches(0)).isEmpty();
        }
    }
}
