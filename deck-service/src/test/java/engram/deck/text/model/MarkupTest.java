package engram.deck.text.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    @Nested
    class Text_that_people_write_is_taken {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "> > > a quote of a quote of a quote",
                    "- a\n  - b\n    - c\n      1. d",
                    "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -",
                    "* * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * *",
                    "----------------------------------------------------------------------------",
                    "**bold** and *slanted*, snake_case_names, $x_1^{a_{2}}$ and [a link](http://x)",
                    "```\nfor (int i = 0; i < n; i++) { if (a[i] > b[i][0]) { f(a[i]); } }\n```",
                    "\\left( \\frac{\\frac{1}{2}}{\\sqrt{x}} \\right)",
                    "-1 > -2, 3 > 2 > 1",
                    ""
                })
        void as_it_is(String text) {
            assertThat(Markup.brokenRule(text)).isEmpty();
        }

        @Test
        void even_if_it_is_long() {
            var text = "*one* word in **ten** is _marked_, `so_to_say` and [so](x) on {here}\n\n";
            assertThat(Markup.brokenRule(text.repeat(250))).isEmpty();
        }
    }

    @Nested
    class Text_that_stops_a_page_is_refused {
        @ParameterizedTest
        @ValueSource(strings = {">", "> ", " >", "- ", "1. ", "* ", "[", "![", "{", "*a_", "a_"})
        void by_a_rule(String part) {
            var text = part.repeat(20_000 / part.length());

            assertThat(Markup.brokenRule(text + "x")).get().asString().startsWith("must have");
        }

        @ParameterizedTest
        @ValueSource(strings = {"> - ", ">1) "})
        void on_any_line(String part) {
            assertThat(Markup.brokenRule("x\n\n" + part.repeat(17) + "x")).isPresent();
        }
    }
}
