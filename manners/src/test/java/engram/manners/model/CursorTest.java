package engram.manners.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Cursor CURSOR = new Cursor("decks", "d-1", "a:b:ü");

    @Test
    void is_read_as_it_was_given_out_whatever_the_list_is_sorted_by() {
        assertThat(Cursor.parse(CURSOR.text(), "decks")).hasValue(CURSOR);
        var unsorted = new Cursor("members", "p1", "");
        assertThat(Cursor.parse(unsorted.text(), "members")).hasValue(unsorted);
    }

    @Test
    void is_a_text_that_needs_no_escape_in_an_address() {
        assertThat(CURSOR.text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void means_nothing_in_another_list() {
        assertThat(Cursor.parse(CURSOR.text(), "cards")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "decks", "decks:", "decks::key", "decks:d", ":d:key"})
    void with_another_content_is_none(String content) {
        var text = Base64.getUrlEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        assertThat(Cursor.parse(text, "decks")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "***", "a", "%21", "\u0000"})
    void that_was_never_given_out_is_none(String text) {
        assertThat(Cursor.parse(text, "decks")).isEmpty();
    }
}
