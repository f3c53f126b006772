package engram.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.manners.Problem;
import engram.manners.model.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void has_fifty_items_where_nobody_says_how_many() {
        assertThat(Page.limit(null)).isEqualTo(50);
        assertThat(Page.limit(7)).isEqualTo(7);
    }

    @Test
    void that_is_the_last_says_so() {
        assertThat(Page.of("l", List.of("a", "b"), 2, Function.identity(), String::length))
                .isEqualTo(new Page<>(List.of(1, 1), null));
        assertThat(Page.of("l", List.<String>of(), 2, Function.identity(), String::length))
                .isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void that_is_not_the_last_says_what_to_send_for_the_next_and_leaves_out_the_one_too_many() {
        var page = Page.of("l", List.of("a", "b", "c"), 2, Function.identity(), String::length);

        assertThat(page.items()).hasSize(2);
        assertThat(Page.after(page.next(), "l")).isEqualTo("b");
    }

    /** Whoever goes from page to page sees each item once, in order, however long a page is. */
    @Property(tries = 100)
    void follows_on_page(
            @ForAll List<@NotEmpty @AlphaChars @StringLength(max = 8) String> all,
            @ForAll @IntRange(min = 1, max = 7) int limit) {
        var ids = new TreeSet<>(all);
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var after = Page.after(cursor, "l");
            var found = ids.tailSet(after, false).stream().limit(limit + 1).toList();
            var page = Page.of("l", found, limit, Function.identity(), Function.identity());
            assertThat(page.items().size()).isLessThanOrEqualTo(limit);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(ids);
    }

    @Test
    void that_nobody_has_seen_begins_at_the_start() {
        assertThat(Page.after(null, "l")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "b", "bDo", "%%%", "{\"$gt\":\"\"}", "\u0000"})
    void after_a_cursor_that_nobody_gave_out_is_refused(String cursor) {
        assertThatThrownBy(() -> Page.after(cursor, "l")).isInstanceOf(Problem.Refusal.class);
    }

    @Test
    void after_a_cursor_of_another_list_is_refused() {
        assertThatThrownBy(() -> Page.after(new Cursor("m", "a", "").text(), "l"))
                .isInstanceOf(Problem.Refusal.class);
    }
}
