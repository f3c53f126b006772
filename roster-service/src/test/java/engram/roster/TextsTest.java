package engram.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @Nested
    class A_line {
        private static boolean isLine(String text) {
            return Pattern.matches(Texts.LINE, text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "x",
                    "  Hill School  ",
                    "Léna Meier-Roth",
                    "O'Brien & Söhne (3b)",
                    "שרה",
                    "\u200fمحمد\u200f",
                    "नेहा",
                    "ka\u0301",
                    "🐎",
                    "𝓚𝓲𝓶",
                    "می\u200cخواهم"
                })
        void may_have_letters_of_any_kind_and_what_joins_them(String text) {
            assertThat(isLine(text)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a\nb",
                    "a\r\nb",
                    "a\tb",
                    "a\u0000b",
                    "a\u001bb",
                    "a\u007fb",
                    "a\u0085b",
                    "a\u2028b",
                    "a\u2029b",
                    "\n",
                    "a\n"
                })
        void has_no_control_characters_and_no_other_line(String text) {
            assertThat(isLine(text)).isFalse();
        }

        /** In a list of a class there would be somebody whom nobody sees. */
        @ParameterizedTest
        @ValueSource(
                ints = {
                    ' ', 0xA0, 0xAD, 0x1680, 0x2003, 0x2007, 0x200B, 0x200D, 0x200F, 0x202F, 0x202E,
                    0x205F, 0x2060, 0x2069, 0x2800, 0x3000, 0x3164, 0xFEFF
                })
        void is_more_than_characters_that_show_nothing(int point) {
            var blank = Character.toString(point);

            assertThat(isLine(blank)).isFalse();
            assertThat(isLine(blank.repeat(3) + " ")).isFalse();
            assertThat(isLine(blank + "x" + blank)).isTrue();
        }

        @Test
        void is_something() {
            assertThat(isLine("")).isFalse();
        }

        /** Lengths are asked for beside it: one request would keep a processor for hours. */
        @Test
        @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void is_looked_at_once_however_long_it_is() {
            var many = 500_000;
            assertThat(isLine(" ".repeat(many))).isFalse();
            assertThat(isLine("x".repeat(many) + "\n")).isFalse();
            assertThat(isLine(" x".repeat(many) + "\n")).isFalse();
            assertThat(isLine("x".repeat(many))).isTrue();
        }
    }

    @Nested
    class A_user_name {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ab",
                    "kim.7",
                    "Léna_M-R",
                    "שרה",
                    "नेहा",
                    "ab\u0301",
                    "42",
                    "..",
                    "𝓚𝓲𝓶"
                })
        void has_letters_digits_dots_dashes_and_underscores(String name) {
            assertThat(name).matches(Texts.USER_NAME);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "a",
                    " ab",
                    "ab ",
                    "a b",
                    "a@b",
                    "a:b",
                    "a/b",
                    "a$b",
                    "{a}",
                    "a\u0000b",
                    "a\u200bb",
                    "a\u202eb",
                    "a\u00a0b",
                    "＠＠",
                    "a﹫b",
                    "a+b",
                    "ab\n",
                    "🐎🐎"
                })
        void has_nothing_else(String name) {
            assertThat(name).doesNotMatch(Texts.USER_NAME);
        }

        @Test
        void has_64_characters_at_most() {
            assertThat("x".repeat(64)).matches(Texts.USER_NAME);
            assertThat("x".repeat(65)).doesNotMatch(Texts.USER_NAME);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", " x", "\n x\n", "\u00e9"})
    void what_is_needed_is_not_blank(String text) {
        assertThat(text).matches(Texts.NOT_BLANK);
        assertThat(text.replaceAll("[^\\s]", "")).doesNotMatch(Texts.NOT_BLANK);
    }
}
