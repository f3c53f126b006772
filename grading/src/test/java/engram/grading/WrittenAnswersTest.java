package engram.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import engram.grading.Written.Kind;
import engram.grading.Written.Piece;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenAnswersTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("engram.grading.WrittenCase#all")
    void a_fair_teacher_would_say_the_same(WrittenCase each) {
        var written = WrittenAnswers.grade(each.given(), each.answers());

        assertThat(!written.correct() ? "wrong" : written.typo() ? "slip" : "right")
                .as("%s", written.difference())
                .isEqualTo(each.verdict());
    }

    @Test
    void the_table_has_at_least_two_hundred_cases() {
        assertThat(WrittenCase.all()).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void without_an_answer_to_hold_it_against_nothing_is_right() {
        assertThat(WrittenAnswers.grade("Paris", List.of()))
                .isEqualTo(new Written(false, false, List.of()));
    }

    @Test
    void an_answer_that_cannot_be_seen_is_never_right() {
        for (var text : List.of("", " \n", "\u200B", "\0", "\uD800"))
            assertThat(WrittenAnswers.grade(text, List.of(expected(text))).correct()).isFalse();
    }

    @Nested
    class The_difference {
        @Test
        void names_what_is_missing_changed_and_too_much() {
            assertThat(pieces("labels every pixel densely now", "labels each pixel, outputs map"))
                    .extracting(Piece::kind, Piece::given, Piece::expected)
                    .containsExactly(
                            tuple(Kind.SAME, "labels", "labels"),
                            tuple(Kind.CHANGED, "every", "each"),
                            tuple(Kind.SAME, "pixel", "pixel,"),
                            tuple(Kind.CHANGED, "densely", "outputs"),
                            tuple(Kind.CHANGED, "now", "map"));
            assertThat(pieces("New City", "New York City"))
                    .contains(new Piece(Kind.MISSING, "", "York"));
            assertThat(pieces("Paris France", "Paris"))
                    .contains(new Piece(Kind.EXTRA, "France", ""));
        }

        @Test
        void shows_a_slip_that_was_let_pass() {
            assertThat(pieces("Abrahm Lincoln", "Abraham Lincoln"))
                    .containsExactly(
                            new Piece(Kind.CHANGED, "Abrahm", "Abraham"),
                            new Piece(Kind.SAME, "Lincoln", "Lincoln"));
            assertThat(pieces("an icecream", "an ice cream"))
                    .endsWith(new Piece(Kind.CHANGED, "icecream", "ice cream"));
        }

        @Test
        void keeps_whole_words_though_a_part_of_them_is_wrong() {
            assertThat(pieces("H3O", "H₂O")).containsExactly(new Piece(Kind.CHANGED, "H3O", "H₂O"));
        }

        @Test
        void marks_nothing_in_a_right_answer() {
            assertThat(pieces("cell, 5km wide", "The **cell** — 5 km wide"))
                    .allMatch(piece -> piece.kind() == Kind.SAME);
        }

        @Test
        void is_that_to_the_nearest_of_the_accepted_answers() {
            var kingdom =
                    new ExpectedAnswer(
                            "United Kingdom",
                            List.of("Great Britain"),
                            Optional.empty(),
                            "en",
                            false);

            assertThat(WrittenAnswers.grade("Great Brittany", List.of(kingdom)).difference())
                    .containsExactly(
                            new Piece(Kind.SAME, "Great", "Great"),
                            new Piece(Kind.CHANGED, "Brittany", "Britain"));
        }

        @Test
        void of_a_list_puts_the_lines_in_the_learners_order() {
            var colours =
                    new ExpectedAnswer(
                            "red\nyellow\nblue", List.of(), Optional.of(ListRule.ALL), "en", false);

            assertThat(WrittenAnswers.grade("blue\ngreen\nred", List.of(colours)).difference())
                    .containsExactly(
                            new Piece(Kind.SAME, "blue", "blue"),
                            new Piece(Kind.CHANGED, "green", "yellow"),
                            new Piece(Kind.SAME, "red", "red"));
        }

        @Test
        void keeps_a_formula_in_one_piece() {
            assertThat(pieces("the factor is 2", "the factor is $\\frac{1}{ \\sqrt{d} }$"))
                    .endsWith(new Piece(Kind.CHANGED, "2", "\\frac{1}{ \\sqrt{d} }"));
        }

        private List<Piece> pieces(String given, String expected) {
            return WrittenAnswers.grade(given, List.of(expected(expected))).difference();
        }
    }

    private static ExpectedAnswer expected(String text) {
        return new ExpectedAnswer(text, List.of(), Optional.empty(), "en", false);
    }
}
