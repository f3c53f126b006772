package engram.tasks.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What all marks do; the promises of the pattern rest on it. */
abstract class MarksContract {
    private static final Key DECK = new Key("s1", "decks", "s1:d1");

    private final Marks marks = empty();

    abstract Marks empty();

    private Mark mark() {
        return marks.of(DECK).orElseThrow();
    }

    @Nested
    class A_thing_that_is_marked_twice {
        @Test
        void has_one_mark_with_the_higher_version() {
            marks.before(DECK, 5);
            marks.before(DECK, 3);
            assertThat(mark().version()).isEqualTo(5);
            assertThat(marks.read("", 9)).containsExactly(mark());
        }

        @Test
        void keeps_its_mark_from_one_who_read_it_before_the_second() {
            marks.before(DECK, 2);
            var read = mark();
            marks.before(DECK, 1);
            marks.done(read, 2);
            assertThat(mark().calls(2)).isTrue();
            assertThat(mark().done()).isZero();
        }

        @Test
        void forgets_what_was_done() {
            marks.before(DECK, 3);
            marks.done(mark(), 2);
            marks.before(DECK, 2);
            assertThat(mark().done()).isZero();
            assertThat(mark().version()).isEqualTo(3);
        }
    }

    @Nested
    class A_mark {
        @Test
        void goes_once_it_is_done_for_its_version() {
            marks.before(DECK, 2);
            marks.done(mark(), 2);
            assertThat(marks.of(DECK)).isEmpty();
            assertThat(marks.read("", 1)).isEmpty();
        }

        @Test
        void that_asks_for_more_stays_and_remembers() {
            marks.before(DECK, 3);
            marks.done(mark(), 2);
            assertThat(mark().done()).isEqualTo(2);
            assertThat(mark().calls(2)).isFalse();
            assertThat(mark().calls(3)).isTrue();
        }

        @Test
        void of_what_is_stored_already_calls_whatever_its_version() {
            marks.after(List.of(DECK));
            assertThat(mark().calls(0)).isTrue();
            marks.done(mark(), 0);
            assertThat(marks.of(DECK)).isEmpty();
        }

        @Test
        void set_afterwards_asks_for_no_less_than_before() {
            marks.before(DECK, 4);
            marks.after(List.of(DECK));
            assertThat(mark().version()).isEqualTo(4);
            marks.after(List.of());
        }
    }

    @Nested
    class Reading {
        private final Key class7 = new Key("s1", "classes", "7");
        private final Key elsewhere = new Key("s12", "decks", "d");

        @Test
        void goes_along_the_keys_a_bounded_piece_at_a_time() {
            marks.after(List.of(DECK, class7, elsewhere));
            assertThat(marks.read("", 2)).extracting(Mark::key).containsExactly(elsewhere, class7);
            assertThat(marks.read(class7.text(), 2)).extracting(Mark::key).containsExactly(DECK);
            assertThat(marks.read(DECK.text(), 2)).isEmpty();
        }

        @Test
        void leaps_over_a_school_and_no_other() {
            marks.after(List.of(DECK, class7, elsewhere));
            assertThat(marks.read(Key.endOf("s12"), 2)).extracting(Mark::key).contains(DECK);
            assertThat(marks.read(Key.endOf("s1"), 2)).isEmpty();
        }
    }

    @Test
    void a_key_whose_parts_could_be_taken_for_others_is_refused() {
        assertThatThrownBy(() -> new Key("s:1", "decks", "d"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Key("s", "", "d"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
