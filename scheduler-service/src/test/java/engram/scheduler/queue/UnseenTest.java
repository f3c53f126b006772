package engram.scheduler.queue;

import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.CardState;
import engram.fsrs.MemoryState;
import engram.fsrs.Phase;
import engram.fsrs.Rating;
import engram.scheduler.cards.model.OutlineCard;
import engram.scheduler.cards.model.Sides;
import engram.scheduler.place.model.Learner;
import engram.scheduler.queue.model.StudyCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnseenTest {
    private static final CardState ANSWERED =
            new CardState(
                    Phase.REVIEW,
                    0,
                    Instant.EPOCH,
                    1,
                    new MemoryState(1, 5),
                    1,
                    0,
                    Instant.EPOCH,
                    Rating.GOOD);
    private final Answers answers = new Answers();
    private final Unseen unseen = new Unseen(answers);
    private final LearnerDeck deck = new LearnerDeck(new Learner("school", "ann"), "d");
    private final List<OutlineCard> cards =
            IntStream.range(0, 10_000)
                    .mapToObj(i -> new OutlineCard("c" + i, i, false, new Sides(i, i)))
                    .toList();

    private List<String> first(int count) {
        var found = new ArrayList<String>();
        var left = unseen.of(deck, cards).iterator();
        while (found.size() < count && left.hasNext()) {
            found.add(left.next().id());
        }
        return found;
    }

    private void answer(int from, int to) {
        IntStream.range(from, to).forEach(i -> answers.answered.add("c" + i));
    }

    @Nested
    class New_cards {
        @Test
        void come_in_their_order_past_those_that_were_answered() {
            answer(0, 4_000);
            answer(4_001, 4_100);
            assertThat(first(3)).containsExactly("c4000", "c4100", "c4101");
        }

        @Test
        void end_where_all_have_been_answered() {
            answer(0, 10_000);
            assertThat(first(1)).isEmpty();
        }

        @Test
        void are_new_as_such() {
            assertThat(unseen.of(deck, cards)).first().matches(StudyCard::isNew);
        }

        @Test
        void are_found_again_once_their_only_answer_is_undone() {
            answer(0, 100);
            assertThat(first(1)).containsExactly("c100");
            answers.answered.remove("c7");
            answers.unmoved.add("c7");
            assertThat(first(2)).containsExactly("c7", "c100");
        }
    }

    @Nested
    class The_cards_that_were_answered {
        @Test
        void are_read_once() {
            answer(0, 8_000);
            assertThat(first(10)).hasSize(10);
            answers.lookedUp = 0;
            assertThat(first(10)).hasSize(10);
            assertThat(answers.lookedUp).isLessThan(100);
        }
    }

    /** Answers that are looked up by card. */
    private static final class Answers implements Standings {
        private final Set<String> answered = new HashSet<>();
        private final Set<String> unmoved = new HashSet<>();
        private int lookedUp;

        @Override
        public Map<String, Standing> find(Learner learner, Collection<String> ids) {
            lookedUp += ids.size();
            var found = new HashMap<String, Standing>();
            for (var id : ids) {
                if (answered.contains(id)) {
                    found.put(id, new Standing(id, ANSWERED, LocalDate.EPOCH));
                } else if (unmoved.contains(id)) {
                    found.put(id, new Standing(id, CardState.NEW, null));
                }
            }
            return found;
        }

        @Override
        public List<String> unmoved(LearnerDeck of) {
            return List.copyOf(unmoved);
        }

        @Override
        public List<Standing> due(
                LearnerDeck of, Instant after, Instant until, Predicate<String> is, int most) {
            throw new AssertionError("What is due does not matter here");
        }

        @Override
        public int countDue(LearnerDeck of, Instant until) {
            throw new AssertionError("What is due does not matter here");
        }

        @Override
        public int countSeen(LearnerDeck of) {
            throw new AssertionError("Their number does not matter here");
        }

        @Override
        public List<Standing> answeredOn(LearnerDeck of, LocalDate day) {
            throw new AssertionError("The day does not matter here");
        }

        @Override
        public List<Standing> lapsed(LearnerDeck of, int lapses) {
            throw new AssertionError("Lapses do not matter here");
        }
    }
}
