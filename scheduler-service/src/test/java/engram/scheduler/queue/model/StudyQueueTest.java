package engram.scheduler.queue.model;

import static engram.scheduler.queue.model.Decks.card;
import static engram.scheduler.queue.model.Decks.moment;
import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.CardState;
import engram.fsrs.Phase;
import engram.scheduler.settings.model.QueueSettings;
import engram.scheduler.settings.model.QueueSettings.NewOrder;
import engram.scheduler.settings.model.QueueSettings.NewPlace;
import engram.scheduler.settings.model.QueueSettings.ReviewOrder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StudyQueueTest {
    private static final Duration HOUR_AGO = Duration.ofHours(-1);

    private final List<StudyCard> answered = new ArrayList<>();
    private final List<StudyCard> unseen = new ArrayList<>();
    private QueueSettings settings = QueueSettings.DEFAULT;
    private DayWork work = DayWork.NONE;

    private List<Pick> queue(int ahead, More more) {
        var shuffle = Shuffle.of("ann", "d", LocalDate.of(2026, 3, 2));
        return new StudyQueue(moment(ahead), settings, shuffle)
                .of(new Desk(answered, unseen, work), more);
    }

    private List<String> spaced() {
        return ids(queue(0, More.NONE));
    }

    private static List<String> ids(List<Pick> picks) {
        return picks.stream().map(Pick::id).toList();
    }

    private void unseen(String id) {
        unseen.add(Decks.unseen(id));
    }

    private void inSteps(String id, Duration dueIn) {
        answered.add(Decks.inSteps(id, dueIn));
    }

    private void out(String id, Duration dueIn, double stability, int daysAgo) {
        answered.add(Decks.out(id, dueIn, stability, daysAgo));
    }

    private void settings(int newPerDay, int reviewsPerDay, boolean burySiblings) {
        settings =
                new QueueSettings(
                        newPerDay,
                        reviewsPerDay,
                        burySiblings,
                        false,
                        ReviewOrder.RECALL,
                        NewOrder.DECK,
                        NewPlace.LAST);
    }

    private void orders(ReviewOrder reviews, NewPlace place) {
        settings = new QueueSettings(30, 200, false, false, reviews, NewOrder.DECK, place);
    }

    @Nested
    class By_default {
        @Test
        void
                steps_that_are_over_come_first_then_the_most_forgotten_then_new_ones_then_steps_that_end_soon() {
            unseen("new");
            inSteps("soon", Duration.ofMinutes(3));
            out("fresher", HOUR_AGO, 30, 10);
            out("forgotten", HOUR_AGO, 2, 10);
            inSteps("step", Duration.ofMinutes(-1));
            assertThat(spaced()).containsExactly("step", "forgotten", "fresher", "new", "soon");
            assertThat(queue(0, More.NONE))
                    .extracting(Pick::kind)
                    .containsExactly(
                            PickKind.STEP,
                            PickKind.OVERDUE,
                            PickKind.OVERDUE,
                            PickKind.NEW,
                            PickKind.SOON);
        }

        @Test
        void what_is_not_due_and_steps_that_end_later_are_left_out() {
            out("later", Duration.ofMinutes(1), 2, 1);
            inSteps("inHalfAnHour", Duration.ofMinutes(30));
            assertThat(spaced()).isEmpty();
        }

        @Test
        void a_card_comes_at_the_very_moment_it_is_due() {
            out("now", Duration.ZERO, 2, 1);
            assertThat(spaced()).containsExactly("now");
        }

        @Test
        void new_cards_come_ten_at_a_time_in_their_order() {
            for (int i = 10; i < 35; i++) {
                unseen("n" + i);
            }
            assertThat(spaced()).hasSize(10).startsWith("n10", "n11").endsWith("n19");
        }

        @Test
        void a_recall_is_told_of_what_was_answered_and_of_nothing_else() {
            out("due", HOUR_AGO, 10, 10);
            unseen("new");
            assertThat(queue(0, More.NONE).getFirst().recall()).isCloseTo(0.9, offset());
            assertThat(queue(0, More.NONE).getLast().recall()).isNull();
        }

        private static org.assertj.core.data.Offset<Double> offset() {
            return org.assertj.core.data.Offset.offset(1e-9);
        }
    }

    @Nested
    class The_days_limits {
        @Test
        void count_what_was_answered_today() {
            settings(12, 5, false);
            work = new DayWork(9, 3, List.of());
            for (int i = 0; i < 20; i++) {
                unseen("n" + i);
                out("d" + i, HOUR_AGO, 2, 10);
            }
            assertThat(spaced()).filteredOn(id -> id.startsWith("n")).hasSize(3);
            assertThat(spaced()).filteredOn(id -> id.startsWith("d")).hasSize(2);
        }

        @Test
        void do_not_stop_steps_that_have_begun() {
            settings(0, 0, false);
            inSteps("step", Duration.ofMinutes(-1));
            inSteps("soon", Duration.ofMinutes(1));
            assertThat(spaced()).containsExactly("step", "soon");
        }

        @Test
        void can_be_passed_by_some_new_cards_ten_at_a_time() {
            settings(5, 0, false);
            work = new DayWork(8, 0, List.of());
            for (int i = 0; i < 30; i++) {
                unseen("n" + i);
            }
            assertThat(queue(0, new More(4, 0))).hasSize(4);
            assertThat(queue(0, new More(100, 0))).hasSize(10);
        }

        @Test
        void can_be_passed_by_some_due_cards_the_most_forgotten_first() {
            settings(0, 2, false);
            work = new DayWork(0, 5, List.of());
            out("fresh", HOUR_AGO, 90, 10);
            out("forgotten", HOUR_AGO, 2, 10);
            out("between", HOUR_AGO, 9, 10);
            assertThat(spaced()).isEmpty();
            assertThat(ids(queue(0, new More(0, 2)))).containsExactly("forgotten", "between");
            assertThat(queue(0, new More(100, 0))).isEmpty();
        }

        @Test
        void leave_their_rest_before_what_is_wanted_beyond_them_counts() {
            settings(0, 8, false);
            work = new DayWork(0, 5, List.of());
            for (int i = 0; i < 20; i++) {
                out("d" + i, HOUR_AGO, 2, 10);
            }
            assertThat(queue(0, new More(0, 4))).hasSize(7);
        }

        @Test
        void never_let_more_than_two_hundred_due_cards_come_at_a_time() {
            settings(0, 9_999, false);
            for (int i = 0; i < 260; i++) {
                out("d" + i, HOUR_AGO, 2, 10);
            }
            assertThat(spaced()).hasSize(200);
            assertThat(queue(0, new More(0, 50))).hasSize(200);
        }
    }

    @Nested
    class Another_order {
        @Test
        void by_due_time_puts_what_has_waited_longest_first() {
            orders(ReviewOrder.DUE, NewPlace.LAST);
            out("recent", Duration.ofHours(-2), 1, 9);
            out("old", Duration.ofDays(-9), 99, 9);
            assertThat(spaced()).containsExactly("old", "recent");
        }

        @Test
        void by_chance_is_the_same_all_day_and_another_the_day_after() {
            orders(ReviewOrder.RANDOM, NewPlace.LAST);
            for (int i = 0; i < 50; i++) {
                out("d" + i, HOUR_AGO, 2, 10);
            }
            assertThat(spaced()).isEqualTo(spaced());
            var tomorrow = Shuffle.of("ann", "d", LocalDate.of(2026, 3, 3));
            var other =
                    new StudyQueue(moment(0), settings, tomorrow)
                            .of(new Desk(answered, unseen, work), More.NONE);
            assertThat(ids(other))
                    .containsExactlyInAnyOrderElementsOf(spaced())
                    .isNotEqualTo(spaced());
        }

        @Test
        void puts_new_cards_before_those_that_are_due() {
            orders(ReviewOrder.RECALL, NewPlace.FIRST);
            inSteps("step", Duration.ofMinutes(-1));
            out("due", HOUR_AGO, 2, 10);
            unseen("new");
            assertThat(spaced()).containsExactly("step", "new", "due");
        }

        @Test
        void spreads_new_cards_evenly_over_those_that_are_due() {
            orders(ReviewOrder.DUE, NewPlace.MIXED);
            for (int i = 0; i < 6; i++) {
                out("d" + i, HOUR_AGO.plusMinutes(i), 2, 10);
            }
            unseen("n0");
            unseen("n1");
            assertThat(spaced()).containsExactly("d0", "d1", "d2", "n0", "d3", "d4", "d5", "n1");
        }
    }

    @Nested
    class Siblings {
        private final StudyCard word = sibling("word", "house", "Haus");
        private final StudyCard reverse = sibling("reverse", "HAUS", " house ");
        private final StudyCard sameBack = sibling("sameBack", "home", "Haus");
        private final StudyCard other = sibling("other", "tree", "Baum");

        private StudyCard sibling(String id, String front, String back) {
            return new StudyCard(card(id, front, back), CardState.NEW);
        }

        @Test
        void all_come_unless_they_are_buried() {
            unseen.addAll(List.of(word, reverse, sameBack, other));
            assertThat(spaced()).containsExactly("word", "reverse", "sameBack", "other");
        }

        @Test
        void come_one_a_day_where_they_are_buried() {
            settings(30, 200, true);
            unseen.addAll(List.of(word, reverse, sameBack, other));
            assertThat(spaced()).containsExactly("word", "other");
        }

        @Test
        void wait_for_the_next_day_once_one_was_answered() {
            settings(30, 200, true);
            work = new DayWork(1, 0, List.of(word.card()));
            unseen.addAll(List.of(reverse, sameBack, other));
            assertThat(spaced()).containsExactly("other");
        }

        @Test
        void do_not_hold_a_card_back_from_its_own_steps() {
            settings(30, 200, true);
            work = new DayWork(1, 0, List.of(word.card()));
            answered.add(
                    Decks.answered(
                            word.card(),
                            Phase.LEARNING,
                            Duration.ofMinutes(-1),
                            1,
                            Duration.ofMinutes(2)));
            assertThat(spaced()).containsExactly("word");
        }
    }

    @Nested
    class Ahead {
        @Test
        void brings_what_falls_due_within_those_days_after_everything_else() {
            out("tomorrow", Duration.ofHours(17), 2, 3);
            out("inTwoDays", Duration.ofHours(41), 2, 3);
            out("inThreeDays", Duration.ofHours(65), 2, 3);
            out("due", HOUR_AGO, 2, 3);
            unseen("new");
            assertThat(ids(queue(2, More.NONE)))
                    .containsExactly("due", "new", "tomorrow", "inTwoDays");
            assertThat(queue(2, More.NONE).getLast().kind()).isEqualTo(PickKind.AHEAD);
        }

        @Test
        void does_not_ask_again_what_was_answered_today() {
            out("tomorrow", Duration.ofHours(17), 2, 0);
            work = new DayWork(0, 1, List.of(card("tomorrow")));
            assertThat(queue(30, More.NONE)).isEmpty();
        }
    }
}
