package engram.deck.card.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.deck.card.model.Answers.Lines;
import engram.deck.card.model.Answers.Written;
import engram.deck.outcome.model.Fault;
import engram.deck.outcome.model.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static Written accepting(String... answers) {
        return new Written(Arrays.asList(answers), null);
    }

    private static List<String> kept(String... answers) {
        return switch (accepting(answers).read()) {
            case Outcome.Done<Answers>(var read) -> read.accepted();
            case Outcome<Answers> refused -> throw new AssertionError(refused);
        };
    }

    private static List<String> faulty(String... answers) {
        return accepting(answers).read().faults().stream().map(Fault::field).toList();
    }

    private static String[] different(int howMany) {
        return IntStream.range(0, howMany).mapToObj(i -> "answer " + i).toArray(String[]::new);
    }

    @Test
    void outer_spaces_go_and_each_answer_stays_once_whatever_its_case() {
        assertThat(kept(" Eight", "eight ", "8", "STRASSE", "stra\u00dfe"))
                .containsExactly("Eight", "8", "STRASSE");
    }

    @Test
    void each_broken_answer_is_named() {
        assertThat(faulty("fine", " ", null, "a\0b", "\ud800", "x".repeat(501)))
                .containsExactly(
                        "accepted[1]", "accepted[2]", "accepted[3]", "accepted[4]", "accepted[5]");
    }

    @Test
    void five_hundred_characters_are_enough() {
        assertThat(faulty("\ud83e\uddb4".repeat(500))).isEmpty();
    }

    @Test
    void twenty_are_enough() {
        assertThat(kept(different(20))).hasSize(20);
        assertThat(faulty(different(21))).containsExactly("accepted");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void a_back_is_no_list_unless_somebody_says_so(String blank) {
        assertThat(new Written(null, blank).read())
                .isEqualTo(new Outcome.Done<>(Answers.BACK_ALONE));
    }

    @Test
    void any_or_all_lines_of_a_list_are_asked() {
        assertThat(new Written(null, "ANY").read())
                .isEqualTo(new Outcome.Done<>(new Answers(List.of(), Lines.ANY)));
        assertThat(new Written(null, "ALL").read())
                .isEqualTo(new Outcome.Done<>(new Answers(List.of(), Lines.ALL)));
        assertThat(new Written(null, "SOME").read().faults())
                .extracting(Fault::field)
                .containsExactly("list");
    }

    @Test
    void they_are_written_as_they_were_read() {
        var answers = new Answers(List.of("8", "Eight"), Lines.ALL);

        assertThat(answers.written().read()).isEqualTo(new Outcome.Done<>(answers));
    }
}
