package engram.scheduler.marks.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.scheduler.settings.model.CardSettings;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LeechesTest {
    /** A leech at 8 lapses, and again at 12, 16 and so on. */
    private final Leeches held = new Leeches(CardSettings.DEFAULT, true);

    private final Leeches flagged = new Leeches(CardSettings.DEFAULT, false);

    private static CardMark released(int lapses) {
        return new CardMark(false, null, 0, lapses);
    }

    @Nested
    class A_card {
        @Test
        void is_a_leech_from_the_limit_on() {
            assertThat(flagged.leech(7)).isFalse();
            assertThat(flagged.leech(8)).isTrue();
            assertThat(flagged.leech(9)).isTrue();
        }

        @Test
        void is_held_back_for_it_only_where_leeches_are() {
            assertThat(held.heldBack(9, CardMark.NONE)).isTrue();
            assertThat(held.heldBack(7, CardMark.NONE)).isFalse();
            assertThat(flagged.heldBack(9, CardMark.NONE)).isFalse();
        }

        @Test
        void is_asked_once_released_until_it_has_become_a_leech_again() {
            assertThat(held.heldBack(9, released(9))).isFalse();
            assertThat(held.heldBack(11, released(9))).isFalse();
            assertThat(held.heldBack(12, released(9))).isTrue();
        }
    }
}
