package engram.scheduler.why;

import static engram.scheduler.memory.model.Facts.START;
import static engram.scheduler.memory.model.Facts.answered;
import static engram.scheduler.memory.model.Facts.asked;
import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.Rating;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.Question;
import engram.scheduler.memory.model.Trace;
import engram.scheduler.settings.model.CardSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntervalOfAnswerTest {
    private static final Instant NEXT_DAY = START.plus(Duration.ofDays(1));

    private static final CardFact OUT_FOR_EIGHT_DAYS = answered("r", 1, Rating.EASY, START);

    /** From 11:00 in Berlin on 3 March to 04:00 on the 10th. */
    private static final Duration LEFT = Duration.ofDays(7).minusHours(7);

    private static @Nullable Long ofTheLast(CardFact... facts) {
        var history = CardHistory.EMPTY.with(List.of(facts));
        var steps = Trace.of(history, CardSettings.DEFAULT, "card");
        return MemoryV1.AnswerV1.of(steps.getLast(), CardSettings.DEFAULT).intervalSeconds();
    }

    @Test
    void is_the_whole_days_for_which_it_sent_the_card_out() {
        assertThat(ofTheLast(OUT_FOR_EIGHT_DAYS)).isEqualTo(Duration.ofDays(8).toSeconds());
    }

    @Test
    void is_the_delay_of_the_step_that_it_led_to() {
        assertThat(ofTheLast(answered("r", 1, Rating.GOOD, START))).isEqualTo(600);
    }

    @Test
    void is_what_was_left_of_the_wait_where_it_moved_nothing() {
        assertThat(
                        ofTheLast(
                                OUT_FOR_EIGHT_DAYS,
                                asked("s", Question.Kind.MATCHING, Rating.GOOD, NEXT_DAY)))
                .isEqualTo(LEFT.toSeconds());
    }

    @Test
    void is_nothing_where_it_made_the_card_due_at_once() {
        assertThat(
                        ofTheLast(
                                OUT_FOR_EIGHT_DAYS,
                                asked("s", Question.Kind.MATCHING, Rating.AGAIN, NEXT_DAY)))
                .isZero();
    }

    @Test
    void is_none_for_a_guess_at_a_new_card() {
        assertThat(ofTheLast(asked("r", Question.Kind.TRUE_FALSE, Rating.GOOD, START))).isNull();
    }
}
