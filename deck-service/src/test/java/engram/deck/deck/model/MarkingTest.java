package engram.deck.deck.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.deck.deck.model.Marking.Spelling;
import engram.deck.deck.model.Marking.Written;
import engram.deck.outcome.model.Fault;
import engram.deck.outcome.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingTest {

    @ParameterizedTest
    @CsvSource({
        "fr, fr",
        "FR, fr",
        "pt-br, pt-BR",
        "EN-latn-gb, en-Latn-GB",
        "zh-hant, zh-Hant",
        "' de ', de",
        "es-419, es-419",
        "sl-rozaj, sl-rozaj"
    })
    void a_language_is_kept_in_its_canonical_form(String written, String kept) {
        assertThat(new Written(written, null, null).read())
                .isEqualTo(new Outcome.Done<>(new Marking(kept, null, null)));
        assertThat(new Written(null, written, null).read())
                .isEqualTo(new Outcome.Done<>(new Marking(null, kept, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "english language",
                "pt_BR",
                "e",
                "x-private",
                "-",
                "de-",
                "de--CH",
                "\u0444\u0440",
                "de-CH-x-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd"
            })
    void what_names_no_language_is_refused(String tag) {
        assertThat(new Written("de", tag, null).read().faults())
                .extracting(Fault::field)
                .containsExactly("backLang");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void nothing_is_said_by_a_blank(String blank) {
        assertThat(new Written(blank, blank, blank).read())
                .isEqualTo(new Outcome.Done<>(Marking.UNSAID));
    }

    @Test
    void spelling_counts_or_is_ignored() {
        assertThat(new Written(null, null, "COUNTS").read())
                .isEqualTo(new Outcome.Done<>(new Marking(null, null, Spelling.COUNTS)));
        assertThat(new Written(null, null, "IGNORED").read())
                .isEqualTo(new Outcome.Done<>(new Marking(null, null, Spelling.IGNORED)));
        assertThat(new Written(null, null, "counts").read().faults())
                .extracting(Fault::field)
                .containsExactly("spelling");
    }

    @Test
    void all_that_is_wrong_is_told() {
        assertThat(new Written("?", "!", "?").read().faults())
                .extracting(Fault::field)
                .containsExactly("frontLang", "backLang", "spelling");
    }

    @Test
    void it_is_written_as_it_was_read() {
        var marking = new Marking("fr", "en-GB", Spelling.IGNORED);

        assertThat(marking.written().read()).isEqualTo(new Outcome.Done<>(marking));
        assertThat(Marking.UNSAID.written()).isEqualTo(Written.NOTHING);
    }
}
