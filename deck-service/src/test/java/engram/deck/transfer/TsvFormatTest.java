package engram.deck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import engram.deck.card.model.CardText;
import engram.deck.outcome.model.Fault;
import engram.deck.outcome.model.Outcome;
import engram.deck.transfer.model.DeckFile;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TsvFormatTest {
    private final TsvFormat format = new TsvFormat();

    private List<CardText> cards(String file) {
        return switch (format.read(file, false)) {
            case Outcome.Done<DeckFile>(var read) -> read.cards();
            case Outcome<DeckFile> refused -> throw new AssertionError(refused);
        };
    }

    private List<Fault> faults(String file) {
        return switch (format.read(file, false)) {
            case Outcome.Broken<DeckFile>(var faults) -> faults;
            case Outcome<DeckFile> other -> throw new AssertionError(other);
        };
    }

    private static CardText card(String front, String back, String... tags) {
        return new CardText(front, back, List.of(tags));
    }

    @Nested
    class Reading {
        @Test
        void a_line_is_a_card() {
            assertThat(cards("one\tuno\ntwo\tdos\r\nthree\ttres"))
                    .containsExactly(card("one", "uno"), card("two", "dos"), card("three", "tres"));
        }

        @Test
        void a_quoted_field_holds_newlines_tabs_and_quotes() {
            assertThat(cards("\"a\n\"\"b\"\"\tc\"\t\"d\r\ne\"\n"))
                    .containsExactly(card("a\n\"b\"\tc", "d\r\ne"));
        }

        @Test
        void a_quote_inside_a_plain_field_is_just_a_quote() {
            assertThat(cards("5\" disc\tsay \"hi\""))
                    .containsExactly(card("5\" disc", "say \"hi\""));
        }

        @Test
        void a_missing_or_empty_back_makes_a_draft() {
            assertThat(cards("one\ntwo\t\n")).containsExactly(card("one", ""), card("two", ""));
        }

        @Test
        void the_third_column_holds_tags() {
            assertThat(cards("a\tb\tx, y z,,X")).containsExactly(card("a", "b", "x", "y z"));
        }

        @Test
        void empty_lines_and_empty_last_columns_count_for_nothing() {
            assertThat(cards("\n\na\tb\t\t\t\n\n")).containsExactly(card("a", "b"));
        }

        @Test
        void what_a_spreadsheet_takes_for_a_formula_is_text() {
            assertThat(cards("=1+1\t@x\n-1\t+2"))
                    .containsExactly(card("=1+1", "@x"), card("-1", "+2"));
        }

        @Test
        void an_apostrophe_goes_only_if_it_stands_before_a_formula() {
            assertThat(cards("'=1\t''=1\n'tis\t'\n"))
                    .containsExactly(card("=1", "'=1"), card("'tis", "'"));
        }
    }

    @Nested
    class Refusing {
        @Test
        void bad_lines_are_named_by_their_numbers_in_the_file() {
            var file = "a\tb\n\n\"x\r\ny\"\t1\n\t2\nq\tw\te\tr\nok\t\uD83E\uDDB4\n \tz\n";
            assertThat(faults(file))
                    .extracting(Fault::field)
                    .containsExactly("line 5.front", "line 6", "line 8.front");
        }

        @Test
        void a_quote_that_never_closes_refuses_the_file() {
            assertThat(faults("a\tb\n\"c\td\ne\tf\n")).hasSize(1);
        }

        @Test
        void text_after_a_closing_quote_refuses_the_file() {
            assertThat(faults("a\tb\n\"c\"d\te\n")).hasSize(1);
        }

        @Test
        void more_than_2000_cards_are_too_many() {
            assertThat(cards("a\tb\n".repeat(2_000))).hasSize(2_000);
            assertThat(faults("a\tb\n".repeat(2_001)))
                    .containsExactly(new Fault("cards", "must be at most 2000 cards"));
        }

        @Test
        void the_character_nul_is_refused() {
            assertThat(faults("a\tb\0c")).extracting(Fault::field).containsExactly("line 1.back");
        }
    }
}
