package engram.scheduler.cards.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SidesTest {
    private final Sides word = Sides.of("house", "Haus");

    @Nested
    class Siblings {
        @Test
        void share_a_side() {
            assertThat(word.siblings(Sides.of("house", "Gebäude"))).isTrue();
            assertThat(word.siblings(Sides.of("home", "Haus"))).isTrue();
        }

        @Test
        void are_the_reverse_of_each_other() {
            assertThat(word.siblings(Sides.of("Haus", "house"))).isTrue();
            assertThat(word.siblings(Sides.of("Haus", "home"))).isFalse();
        }

        @Test
        void may_differ_in_case_spaces_and_composition() {
            assertThat(Sides.of(" The \n café", "x").siblings(Sides.of("the cafe\u0301", "y")))
                    .isTrue();
            assertThat(Sides.of("the café", "x").siblings(Sides.of("the cafe", "y"))).isFalse();
        }

        @Test
        void may_end_in_a_sigma_of_another_form() {
            var greek = Sides.of("ΣΟΦΟΣ", "x");
            assertThat(greek.siblings(Sides.of("σοφος", "y"))).isTrue();
            assertThat(greek.siblings(Sides.of("σοφοσ", "y"))).isTrue();
        }

        @Test
        void are_not_made_by_blank_sides() {
            assertThat(Sides.of("a", " ").siblings(Sides.of("b", ""))).isFalse();
        }
    }
}
