package engram.grading.asking;

import static engram.grading.asking.AskedCards.card;
import static engram.grading.asking.AskedCards.list;
import static org.assertj.core.api.Assertions.assertThat;

import engram.grading.ListRule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {
    private static final String TWELVE =
            "one two three four five six seven eight nine ten eleven twelve";

    @Nested
    class A_side_is_long {
        @Test
        void from_thirteen_words_on() {
            assertThat(Shape.isLong(card("a", "?", TWELVE), Side.BACK)).isFalse();
            assertThat(Shape.isLong(card("a", "?", TWELVE + " more"), Side.BACK)).isTrue();
        }

        @Test
        void if_it_has_a_second_line_that_is_not_blank() {
            assertThat(Shape.isLong(card("a", "?", "one\n\n"), Side.BACK)).isFalse();
            assertThat(Shape.isLong(card("a", "?", "one\ntwo"), Side.BACK)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"![cat](/media/1)", "<img src=\"/media/1\">", "a|b\n-|-", "| --- |"})
        void if_it_is_a_picture_or_a_table(String text) {
            assertThat(Shape.isLong(card("a", "?", text), Side.BACK)).isTrue();
        }

        @Test
        void but_a_list_is_only_long_as_a_prompt() {
            var list = list("a", TWELVE + " more", "red\nblue", ListRule.ALL);

            assertThat(Shape.isLong(list, Side.BACK)).isFalse();
            assertThat(Shape.isLong(list, Side.FRONT)).isTrue();
        }
    }

    @Nested
    class A_tile_clips {
        @Test
        void the_fifth_line() {
            assertThat(Shape.isClipped("1\n2\n3\n4")).isFalse();
            assertThat(Shape.isClipped("1\n2\n3\n4\n5")).isTrue();
        }

        @Test
        void what_wraps_into_a_fifth_line() {
            var line = "abcdefghij abcdefghijk";

            assertThat(Shape.isClipped(String.join(" ", line, line, line, line))).isFalse();
            assertThat(Shape.isClipped(String.join(" ", line, line, line, line, "x"))).isTrue();
        }

        @Test
        void words_that_are_longer_than_a_line() {
            assertThat(Shape.isClipped("x".repeat(88))).isFalse();
            assertThat(Shape.isClipped("x".repeat(89))).isTrue();
        }

        @Test
        void broad_letters_sooner() {
            assertThat(Shape.isClipped("漢".repeat(44))).isFalse();
            assertThat(Shape.isClipped("漢".repeat(45))).isTrue();
        }

        @Test
        void a_picture() {
            assertThat(Shape.isClipped("![cat](/media/1)")).isTrue();
        }

        @Test
        void nothing_of_a_blank() {
            assertThat(Shape.isClipped(" \n")).isFalse();
        }
    }

    @Nested
    class Two_texts_are_the_same {
        @ParameterizedTest
        @CsvSource({"Paris,**paris**", "the cell,cell", "año,ano", "$n$,n", "5km,5 km"})
        void if_a_reader_would_call_them_so(String one, String other) {
            assertThat(Shape.normal(one)).isEqualTo(Shape.normal(other)).isNotEmpty();
        }

        @ParameterizedTest
        @CsvSource({"3.5,35", "C,C++", "-5,5", "das Haus,der Haus", "$x^2$,$x^3$", "alkane,alkene"})
        void but_not_if_one_answers_something_else(String one, String other) {
            assertThat(Shape.normal(one)).isNotEqualTo(Shape.normal(other));
        }

        @Test
        void if_neither_shows_anything() {
            assertThat(Shape.normal(" \u200B\n")).isEmpty();
        }
    }
}
