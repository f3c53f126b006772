package engram.deck.deck.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.deck.outcome.model.Fault;
import engram.deck.outcome.model.Outcome;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeckTextTest {

    @Nested
    class Copied {

        private static DeckText titled(String title) {
            return new DeckText(title, List.of("x"), new Marking("fr", null, null));
        }

        private static String titleOfCopy(String title) {
            return switch (titled(title).copy(null)) {
                case Outcome.Done<DeckText>(var copy) -> copy.title();
                case Outcome<DeckText> refused -> throw new AssertionError(refused);
            };
        }

        @Test
        void it_says_so_and_keeps_the_rest() {
            assertThat(titled("Bones").copy(null))
                    .isEqualTo(new Outcome.Done<>(titled("Copy of Bones")));
        }

        @Test
        void it_has_the_title_that_it_was_given() {
            assertThat(titled("Bones").copy(" Mine "))
                    .isEqualTo(new Outcome.Done<>(titled("Mine")));
            assertThat(titled("Bones").copy(" ").faults())
                    .extracting(Fault::field)
                    .containsExactly("title");
        }

        @Test
        void its_title_is_cut_to_the_limit_but_never_within_a_character() {
            assertThat(titleOfCopy("x".repeat(192))).isEqualTo("Copy of " + "x".repeat(192));
            assertThat(titleOfCopy("x".repeat(193))).isEqualTo("Copy of " + "x".repeat(192));
            assertThat(titleOfCopy("\ud83e\uddb4".repeat(200)))
                    .isEqualTo("Copy of " + "\ud83e\uddb4".repeat(192));
        }
    }
}
