package engram.deck.text.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u200b\u200e", "\u202e \u2069"})
    void text_of_which_nothing_can_be_seen_is_blank(String text) {
        assertThat(Text.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " . ", "![bones](hand.png)", "\u202e\u05d0", "\uD83E\uDDB4", "0"})
    void anything_that_can_be_seen_is_an_answer(String text) {
        assertThat(Text.isBlank(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud800", "a\udc00b", "\ude00\ud83d"})
    void what_no_file_and_no_store_can_hold_is_refused(String text) {
        assertThat(Text.brokenRule(text, 10)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202eright to left\u202c",
                "zero\u200bwidth",
                "<script>",
                "\uFEFF",
                "e\u0301"
            })
    void marks_and_markup_are_kept(String text) {
        assertThat(Text.brokenRule(text, 100)).isEmpty();
    }

    @Test
    void length_is_in_characters_as_people_count_them_nearly() {
        assertThat(Text.brokenRule("\uD83E\uDDB4".repeat(10), 10)).isEmpty();
        assertThat(Text.brokenRule("\uD83E\uDDB4".repeat(11), 10))
                .hasValue("must have at most 10 characters");
    }

    /** A whole text would end in ς, and to find that end takes time quadratic in its length. */
    @Test
    void case_is_folded_letter_by_letter() {
        assertThat(Text.folded("ΣΟΦΟΣ")).isEqualTo("σοφοσ").isEqualTo(Text.folded("σοφος"));
        assertThat(Text.folded("Straße")).isEqualTo(Text.folded("STRASSE"));
    }

    @Test
    void accents_and_joiners_of_any_script_are_text() {
        for (var text :
                List.of(
                        "e\u0301\u0302",
                        "\u0e01\u0e33\u0e49",
                        "\u0f67\u0fb7\u0f7c\u0f7e",
                        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66"
                                .repeat(50),
                        "a\u0301".repeat(5_000)))
            assertThat(Text.brokenRule(text, 20_000)).isEmpty();
    }

    @Test
    void a_heap_of_accents_on_one_letter_is_none() {
        for (var mark : List.of("\u0301", "\u200D", "\uFE0F", "\u0489"))
            assertThat(Text.brokenRule("e" + mark.repeat(31) + "e", 20_000)).isPresent();
    }
}
