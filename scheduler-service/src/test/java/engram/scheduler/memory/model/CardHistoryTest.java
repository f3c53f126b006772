package engram.scheduler.memory.model;

import static engram.scheduler.memory.model.Facts.START;
import static engram.scheduler.memory.model.Facts.answered;
import static engram.scheduler.memory.model.Facts.undone;
import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.Rating;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CardHistoryTest {
    @Nested
    class A_fact_that_is_already_known {
        private final CardHistory history =
                CardHistory.EMPTY.with(List.of(answered("a", 1, Rating.GOOD, START)));

        @Test
        void changes_nothing() {
            assertThat(history.with(List.of(answered("a", 1, Rating.GOOD, START))))
                    .isSameAs(history);
        }
    }

    @Nested
    class Two_records_with_one_identity {
        private final CardFact.Answered first = answered("a", 1, Rating.GOOD, START);
        private final CardFact.Answered later =
                answered("a", 1, Rating.EASY, START, START.plusSeconds(5), StudyMode.SPACED);

        @Test
        void count_once_as_the_one_received_first() {
            assertThat(CardHistory.EMPTY.with(List.of(later, first)).counting())
                    .containsExactly(first);
        }

        @Test
        void are_told_apart_by_hash_where_they_were_received_together() {
            var other = answered("a", 1, Rating.HARD, START);
            var smaller = first.hash().compareTo(other.hash()) < 0 ? first : other;
            assertThat(CardHistory.EMPTY.with(List.of(first, other)).counting())
                    .containsExactly(smaller);
        }

        @Test
        void are_both_counted_as_known() {
            assertThat(CardHistory.EMPTY.with(List.of(later, first)).size()).isEqualTo(2);
        }
    }

    @Nested
    class A_review_that_was_corrected {
        @Test
        void counts_as_its_highest_version() {
            var corrected = answered("a", 2, Rating.AGAIN, START);
            var history =
                    CardHistory.EMPTY.with(
                            List.of(corrected, answered("a", 1, Rating.GOOD, START)));
            assertThat(history.counting()).containsExactly(corrected);
        }
    }

    @Nested
    class A_review_that_was_undone {
        private final CardFact.Answered kept = answered("b", 1, Rating.GOOD, START.plusSeconds(60));

        @Test
        void does_not_count_even_where_the_undo_came_first() {
            var history =
                    CardHistory.EMPTY
                            .with(List.of(undone("a", 2, START.plusSeconds(9))))
                            .with(List.of(answered("a", 1, Rating.GOOD, START), kept));
            assertThat(history.counting()).containsExactly(kept);
        }

        @Test
        void counts_again_once_a_higher_version_says_so() {
            var again = answered("a", 3, Rating.HARD, START);
            var history =
                    CardHistory.EMPTY.with(
                            List.of(
                                    again,
                                    undone("a", 2, START),
                                    answered("a", 1, Rating.GOOD, START)));
            assertThat(history.counting()).containsExactly(again);
        }
    }

    @Nested
    class Answers {
        @Test
        void are_taken_in_the_order_of_their_time_and_then_of_their_id() {
            var c = answered("c", 1, Rating.GOOD, START);
            var a = answered("a", 1, Rating.GOOD, START.plusSeconds(1));
            var b = answered("b", 1, Rating.GOOD, START.plusSeconds(1));
            assertThat(CardHistory.EMPTY.with(List.of(b, a, c)).counting())
                    .containsExactly(c, a, b);
        }
    }

    @Nested
    class A_history_that_is_full {
        private final CardHistory full = CardHistory.EMPTY.with(tries(CardHistory.LIMIT));

        @Test
        void still_takes_what_it_knows() {
            assertThat(full.with(tries(7))).isSameAs(full);
        }

        @Test
        void keeps_those_that_were_received_first_whatever_the_order_of_arrival() {
            var more = new ArrayList<>(tries(CardHistory.LIMIT + 300));
            var later = more.subList(CardHistory.LIMIT, more.size());
            assertThat(full.with(later).facts()).isEqualTo(full.facts());
            Collections.shuffle(more, new Random(7));
            var half = CardHistory.EMPTY.with(more.subList(0, 4_000));
            assertThat(half.with(more.subList(3_000, more.size())).facts()).isEqualTo(full.facts());
        }

        private List<CardFact.Answered> tries(int number) {
            return IntStream.range(0, number)
                    .mapToObj(i -> answered("a", 1, Rating.GOOD, START.plusSeconds(i)))
                    .toList();
        }
    }
}
