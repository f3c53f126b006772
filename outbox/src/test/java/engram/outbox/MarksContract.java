package engram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of marks, wherever they are kept; the simulation rests on it. */
abstract class MarksContract {
    private static final Id ONE = new Id("decks", "s:1");
    private static final Id TWO = new Id("decks", "s:2");

    private final Marks marks = empty();

    abstract Marks empty();

    /** The time of the place where marks are kept goes on until there is something to claim. */
    abstract List<Mark> claimedAtLast(Marks marks);

    /** A moment passes there. */
    void pass() {}

    @Test
    void a_mark_is_left_to_its_writer_first_and_then_given_to_one_sweep() {
        marks.before(ONE, 3);
        assertThat(marks.claim(10)).as("its writer is about to serve it").isEmpty();
        assertThat(claimedAtLast(marks)).containsExactly(new Mark(ONE, 3, 0));
        assertThat(marks.claim(10)).as("it was given to somebody").isEmpty();
        assertThat(marks.stands(ONE)).isTrue();
    }

    @Test
    void the_oldest_are_given_first() {
        marks.before(TWO, 1);
        pass();
        marks.before(ONE, 1);
        assertThat(claimedAtLast(marks)).first().isEqualTo(new Mark(TWO, 1, 0));
    }

    @Test
    void two_marks_of_one_thing_are_one_for_the_higher_version() {
        marks.before(ONE, 3);
        marks.before(ONE, 2);
        assertThat(claimedAtLast(marks)).containsExactly(new Mark(ONE, 3, 0));
    }

    @Test
    void publishing_takes_away_what_asks_for_no_more() {
        marks.before(ONE, 3);
        marks.before(TWO, 1);
        marks.published(Map.of(ONE, 2L, TWO, 1L));
        assertThat(marks.stands(ONE)).isTrue();
        assertThat(marks.stands(TWO)).isFalse();
        marks.published(Map.of(ONE, 4L));
        assertThat(marks.stands(ONE)).isFalse();
        marks.published(Map.of());
    }

    @Test
    void the_oldest_has_stood_since_it_was_first_set_however_often_it_failed() {
        assertThat(marks.waiting()).isEqualTo(new Marks.Waiting(0, Duration.ZERO));
        marks.before(ONE, 1);
        marks.later(claimedAtLast(marks));
        var failed = marks.waiting().oldest();
        pass();
        marks.before(ONE, 2);
        marks.before(TWO, 1);
        assertThat(marks.waiting().marks()).isEqualTo(2);
        assertThat(marks.waiting().oldest()).isGreaterThan(failed);
        marks.published(Map.of(ONE, 2L, TWO, 1L));
        assertThat(marks.waiting()).isEqualTo(new Marks.Waiting(0, Duration.ZERO));
    }

    @Test
    void what_failed_comes_back_counted_and_what_was_set_anew_is_not_held_back() {
        marks.before(ONE, 1);
        var failed = claimedAtLast(marks);
        marks.later(failed);
        assertThat(claimedAtLast(marks)).containsExactly(new Mark(ONE, 1, 1));
        marks.before(ONE, 2);
        marks.later(List.of(new Mark(ONE, 1, 1)));
        assertThat(claimedAtLast(marks)).containsExactly(new Mark(ONE, 2, 0));
        marks.later(List.of());
    }
}
