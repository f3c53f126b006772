package engram.grading;

import static org.assertj.core.api.Assertions.assertThat;

import engram.grading.SelfCheck.Line;
import engram.grading.SelfCheck.Word;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SelfCheckTest {
    @Nested
    class The_lines {
        @Test
        void leave_out_blank_ones_and_the_markers_of_lists() {
            assertThat(texts("- mode collapse\n\n- training *instability*\n1. no likelihood\n---"))
                    .containsExactly("mode collapse", "training *instability*", "no likelihood");
        }

        @Test
        void keep_a_formula_of_several_lines_together() {
            assertThat(texts("Softmax:\n$$\n\\frac{a}{b}\n$$\nrow-wise"))
                    .containsExactly("Softmax:", "$$ \\frac{a}{b} $$", "row-wise");
        }

        @Test
        void keep_a_sign_that_belongs_to_a_number() {
            assertThat(texts("-5 at first\n-7 later")).containsExactly("-5 at first", "-7 later");
        }

        @Test
        void of_nothing_are_none() {
            assertThat(texts(" \n\n")).isEmpty();
        }

        private List<String> texts(String expected) {
            return SelfCheck.of(expected, "").lines().stream().map(Line::text).toList();
        }
    }

    @Nested
    class A_word {
        @Test
        void is_marked_if_the_learner_typed_it_in_whatever_place() {
            assertThat(marked("Replace fully connected layers\nkeep spatial maps", "maps, LAYERS"))
                    .containsExactly("layers", "maps");
        }

        @Test
        void may_have_been_typed_with_a_slip_or_without_its_accent() {
            assertThat(marked("más convolutional layers", "mas convolutinal"))
                    .containsExactly("más", "convolutional");
        }

        @Test
        void counts_only_whole() {
            assertThat(marked("R-CNN bottlenecks", "CNN")).isEmpty();
            assertThat(marked("R-CNN bottlenecks", "r cnn")).containsExactly("R-CNN");
        }

        @Test
        void may_be_a_formula_with_or_without_its_dollars() {
            assertThat(marked("scale by $\\frac{1}{2}$", "\\frac{1}{2}"))
                    .containsExactly("\\frac{1}{2}");
        }

        @Test
        void takes_a_dash_with_it() {
            assertThat(SelfCheck.of("tokens → order", "tokens").lines().getFirst().words())
                    .containsExactly(
                            new Word("tokens", true),
                            new Word("→", false),
                            new Word("order", false));
            assertThat(SelfCheck.of("Output – Z", "output").lines().getFirst().words())
                    .containsExactly(new Word("Output –", true), new Word("Z", false));
        }

        private List<String> marked(String expected, String given) {
            return SelfCheck.of(expected, given).lines().stream()
                    .flatMap(line -> line.words().stream())
                    .filter(Word::given)
                    .map(Word::text)
                    .toList();
        }
    }

    @Nested
    class The_suggested_rating {
        @Test
        void follows_the_share_of_the_lines() {
            assertThat(SelfCheck.suggestedRating(ticks(0, 4))).isEqualTo(1);
            assertThat(SelfCheck.suggestedRating(ticks(1, 4))).isEqualTo(1);
            assertThat(SelfCheck.suggestedRating(ticks(2, 4))).isEqualTo(2);
            assertThat(SelfCheck.suggestedRating(ticks(3, 4))).isEqualTo(2);
            assertThat(SelfCheck.suggestedRating(ticks(4, 4))).isEqualTo(3);
        }

        @Test
        void of_no_lines_is_again() {
            assertThat(SelfCheck.suggestedRating(List.of())).isEqualTo(1);
        }

        private static List<Boolean> ticks(int ticked, int lines) {
            var ticks = new java.util.ArrayList<>(Collections.nCopies(lines, false));
            Collections.fill(ticks.subList(0, ticked), true);
            return ticks;
        }
    }
}
