package engram.review.graded.model.answer;

import static org.assertj.core.api.Assertions.assertThat;

import engram.grading.asking.AskedCard;
import engram.grading.asking.Side;
import engram.review.graded.model.Decks;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TempoTest {
    /** A prompt of two words and an answer of two. */
    private static final Question.Written QUESTION =
            written(Decks.card("c0", "question one", "answer one"), null);

    private static Question.Written written(AskedCard card, String language) {
        var deck = new Material(List.of(card), language, language, false);
        return (Question.Written) deck.asking().written(card, Side.BACK, 1);
    }

    private static Tempo habit(int answers, double msPerWord) {
        return new Tempo(Collections.nCopies(answers, msPerWord));
    }

    private static Pace pace(Tempo tempo, int responseMs, boolean hint) {
        return tempo.of(QUESTION, "answer one", responseMs, hint).pace();
    }

    @Nested
    class With_a_habit_of_a_second_a_word {
        private final Tempo tempo = habit(20, 1_000);

        @ParameterizedTest
        @CsvSource({"1999,FAST", "2000,", "4000,", "8000,", "8001,SLOW", "60000,SLOW", "0,FAST"})
        void four_words_are_fast_under_two_seconds_and_slow_over_eight(int ms, Pace pace) {
            assertThat(pace(tempo, ms, false)).isEqualTo(pace);
        }

        @Test
        void a_hint_makes_nothing_fast() {
            assertThat(pace(tempo, 500, true)).isNull();
            assertThat(pace(tempo, 9_000, true)).isEqualTo(Pace.SLOW);
        }

        @Test
        void what_was_typed_counts_as_words_too() {
            assertThat(tempo.of(QUESTION, "an answer of seven words or so", 9_000, false))
                    .isEqualTo(new Timing(1_000, null));
        }
    }

    @Test
    void nothing_is_said_before_the_twentieth_answer() {
        assertThat(pace(habit(19, 1_000), 60_000, false)).isNull();
        assertThat(pace(habit(20, 1_000), 60_000, false)).isEqualTo(Pace.SLOW);
    }

    @Test
    void one_answer_of_a_minute_moves_no_median() {
        var odd = new ArrayList<>(Collections.nCopies(20, 1_000.0));
        odd.add(60_000.0);

        assertThat(pace(new Tempo(odd), 8_001, false)).isEqualTo(Pace.SLOW);
    }

    @Test
    void an_even_number_has_its_median_between_the_middle_two() {
        var halves = new ArrayList<>(Collections.nCopies(10, 1_000.0));
        halves.addAll(Collections.nCopies(10, 2_000.0));

        assertThat(pace(new Tempo(halves), 12_000, false)).isNull();
        assertThat(pace(new Tempo(halves), 12_001, false)).isEqualTo(Pace.SLOW);
    }

    @Test
    void a_text_without_words_is_one() {
        var signs = written(Decks.card("c0", "→", "←"), null);

        assertThat(habit(0, 1).of(signs, "←", 700, false).msPerWord()).isEqualTo(700);
    }

    @Test
    void words_are_told_apart_in_languages_without_spaces() {
        var thai = written(Decks.card("c0", "สวัสดีครับ", "แมว"), "th");

        assertThat(habit(0, 1).of(thai, "แมว", 3_000, false).msPerWord()).isEqualTo(1_000);
    }
}
