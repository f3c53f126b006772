package engram.scheduler.queue.model;

import static engram.scheduler.memory.model.Facts.BERLIN;
import static engram.scheduler.memory.model.Facts.START;
import static org.assertj.core.api.Assertions.assertThat;

import engram.scheduler.memory.model.CardState;
import engram.scheduler.memory.model.Fsrs6;
import engram.scheduler.memory.model.MemoryState;
import engram.scheduler.memory.model.Phase;
import engram.scheduler.memory.model.Rating;
import engram.scheduler.memory.model.StudyDays;
import engram.scheduler.memory.model.Weights;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StudyQueueTest {
    private static final Instant NOW = START;
    private final List<StudyCard> deck = new ArrayList<>();

    private StudyQueue spaced() {
        return StudyQueue.spaced(deck, NOW, new StudyDays(4, BERLIN), new Fsrs6(Weights.DEFAULT));
    }

    private void unseen(String id) {
        deck.add(new StudyCard(id, "front", "back", false, CardState.NEW));
    }

    private void inSteps(String id, Duration dueIn) {
        deck.add(card(id, Phase.LEARNING, dueIn, 1, Duration.ofMinutes(5)));
    }

    private void out(String id, Duration dueIn, double stability, int daysAgo) {
        deck.add(card(id, Phase.REVIEW, dueIn, stability, Duration.ofDays(daysAgo)));
    }

    private void draft(String id) {
        deck.add(new StudyCard(id, "front", "", true, CardState.NEW));
    }

    private static StudyCard card(
            String id, Phase phase, Duration dueIn, double stability, Duration ago) {
        var memory = new MemoryState(stability, 5);
        var state =
                new CardState(
                        phase, 0, NOW.plus(dueIn), 1, memory, 1, 0, NOW.minus(ago), Rating.GOOD);
        return new StudyCard(id, "front", "back", false, state);
    }

    @Nested
    class Spaced {
        @Test
        void
                takes_steps_that_are_over_then_the_most_forgotten_then_new_ones_then_steps_that_end_soon() {
            unseen("new");
            inSteps("soon", Duration.ofMinutes(3));
            out("fresher", Duration.ofHours(-1), 30, 10);
            out("forgotten", Duration.ofHours(-1), 2, 10);
            inSteps("step", Duration.ofMinutes(-1));
            assertThat(ids(spaced()))
                    .containsExactly("step", "forgotten", "fresher", "new", "soon");
        }

        @Test
        void leaves_out_what_is_not_due_and_steps_that_end_later() {
            out("later", Duration.ofMinutes(1), 2, 1);
            inSteps("inHalfAnHour", Duration.ofMinutes(30));
            assertThat(spaced().cards()).isEmpty();
        }

        @Test
        void takes_a_card_at_the_very_moment_it_is_due() {
            out("now", Duration.ZERO, 2, 1);
            assertThat(ids(spaced())).containsExactly("now");
        }

        @Test
        void brings_new_cards_ten_at_a_time_in_the_decks_order() {
            for (int i = 10; i < 35; i++) {
                unseen("n" + i);
            }
            assertThat(ids(spaced())).hasSize(10).startsWith("n10", "n11").endsWith("n19");
        }

        @Test
        void brings_two_hundred_due_cards_at_a_time_and_counts_them_all() {
            for (int i = 0; i < 260; i++) {
                out("d" + i, Duration.ofHours(-1), 2, 10);
            }
            assertThat(spaced().cards()).hasSize(200);
            assertThat(spaced().counts().due()).isEqualTo(260);
        }

        @Test
        void never_asks_a_card_without_an_answer() {
            draft("draft");
            assertThat(spaced().cards()).isEmpty();
        }
    }

    @Nested
    class Flashcards {
        @Test
        void takes_every_card_in_the_decks_order_drafts_included() {
            out("later", Duration.ofDays(3), 2, 1);
            draft("draft");
            unseen("new");
            assertThat(ids(StudyQueue.flashcards(deck, NOW)))
                    .containsExactly("later", "draft", "new");
        }
    }

    @Nested
    class Counts {
        @Test
        void tell_due_from_new_and_leave_drafts_aside() {
            for (int i = 10; i < 28; i++) {
                unseen("n" + i);
            }
            draft("draft");
            out("due", Duration.ofHours(-2), 2, 3);
            out("later", Duration.ofDays(2), 2, 3);
            inSteps("step", Duration.ofMinutes(-1));
            inSteps("soon", Duration.ofMinutes(5));
            assertThat(spaced().counts()).isEqualTo(new StudyQueue.Counts(2, 1, 18, 22, 1));
            assertThat(StudyQueue.flashcards(deck, NOW).counts()).isEqualTo(spaced().counts());
        }
    }

    private static List<String> ids(StudyQueue queue) {
        return queue.cards().stream().map(StudyCard::id).toList();
    }
}
