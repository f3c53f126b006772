package engram.scheduler.marks.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MarkChangeTest {
    private static final Instant NEXT_DAY = Instant.parse("2026-03-03T03:00:00Z");
    private final CardMark full = new CardMark(true, NEXT_DAY, 3, 0);

    @Nested
    class A_change {
        @Test
        void of_nothing_leaves_everything() {
            assertThat(new MarkChange(null, null, null).applied(full, NEXT_DAY, 9)).isEqualTo(full);
        }

        @Test
        void of_one_thing_leaves_the_others() {
            assertThat(new MarkChange(null, null, 5).applied(full, NEXT_DAY, 9))
                    .isEqualTo(new CardMark(true, NEXT_DAY, 5, 0));
            assertThat(new MarkChange(null, false, null).applied(full, NEXT_DAY, 9))
                    .isEqualTo(new CardMark(true, null, 3, 0));
        }

        @Test
        void that_buries_lasts_until_the_next_day() {
            var buried = new MarkChange(null, true, null).applied(CardMark.NONE, NEXT_DAY, 0);
            assertThat(buried.buriedAt(NEXT_DAY.minusSeconds(1))).isTrue();
            assertThat(buried.buriedAt(NEXT_DAY)).isFalse();
        }

        @Test
        void that_ends_a_suspension_remembers_the_lapses() {
            var change = new MarkChange(false, null, null);
            assertThat(change.applied(full, NEXT_DAY, 9).releasedAt()).isEqualTo(9);
            assertThat(change.applied(full, NEXT_DAY, 9).suspended()).isFalse();
        }
    }
}
