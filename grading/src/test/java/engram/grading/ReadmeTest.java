package engram.grading;

import static org.assertj.core.api.Assertions.assertThat;

import engram.grading.asking.AskedCard;
import engram.grading.asking.Distractors;
import engram.grading.asking.Pairs;
import engram.grading.asking.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README.md shows to whoever uses this library alone. */
class ReadmeTest {
    private final List<AskedCard> deck =
            Stream.of("Bern", "Paris", "Rome", "Lisbon")
                    .map(city ->
                            new AskedCard(
                                    city,
                                    "The capital before " + city,
                                    city,
                                    List.of(),
                                    List.of(),
                                    Optional.empty()))
                    .toList();

    @Test
    void an_answer_is_right_whatever_its_case_and_spaces() {
        var expected =
                new ExpectedAnswer("**Bern**", List.of("Berne"), Optional.empty(), "de", false);

        var written = WrittenAnswers.grade("bern ", List.of(expected));

        assertThat(written.correct()).isTrue();
        assertThat(written.difference())
                .containsExactly(new Written.Piece(Written.Kind.SAME, "bern", "Bern"));
    }

    @Test
    void wrong_options_come_from_the_deck() {
        var options = Distractors.from(deck).of(deck.getFirst(), Side.BACK, 3, 7);

        assertThat(options).containsExactlyInAnyOrder("Paris", "Rome", "Lisbon");
    }

    @Test
    void cards_of_a_round_have_no_text_in_common() {
        assertThat(Pairs.choose(deck, 4, 7)).containsExactlyInAnyOrderElementsOf(deck);
    }
}
