package engram.scheduler.queue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import engram.fsrs.CardState;
import engram.scheduler.cards.model.OutlineCard;
import engram.scheduler.queue.model.StudyCard;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the cards that a learner has never answered, in whatever order they are to come, without
 * reading those that they have.
 *
 * <p>Cards that were found answered are remembered, for a card that has an answer keeps it unless
 * that is undone; and those are read each time. Cards that are not remembered are looked up, a few
 * at first and then more and more; so what is remembered only saves work.
 */
@Singleton
final class Unseen {
    private static final Duration REMEMBERED = Duration.ofHours(2);
    private static final int MOST_REMEMBERED = 5_000_000;
    private static final int FIRST_LOOK = 32;
    private static final int LONGEST_LOOK = 4_096;

    private final Standings standings;
    private final Cache<LearnerDeck, Set<String>> answered =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_REMEMBERED)
                    .weigher((LearnerDeck _, Set<String> cards) -> 1 + cards.size())
                    .expireAfterAccess(REMEMBERED)
                    .build();

    Unseen(Standings standings) {
        this.standings = standings;
    }

    /** Those of the cards that were never answered, in their order; looked up as they are read. */
    Iterable<StudyCard> of(LearnerDeck of, Iterable<OutlineCard> cards) {
        return () -> new Search(of, cards.iterator());
    }

    private final class Search implements Iterator<StudyCard> {
        private final LearnerDeck of;
        private final Iterator<OutlineCard> cards;
        private final Set<String> known;
        private final Set<String> unmoved;
        private final Queue<OutlineCard> found = new ArrayDeque<>();
        private int look = FIRST_LOOK;

        Search(LearnerDeck of, Iterator<OutlineCard> cards) {
            this.of = of;
            this.cards = cards;
            known = answered.get(of, _ -> ConcurrentHashMap.newKeySet());
            unmoved = new HashSet<>(standings.unmoved(of));
        }

        @Override
        public boolean hasNext() {
            while (found.isEmpty() && cards.hasNext()) {
                lookUp(nextUnknown());
                look = Math.min(2 * look, LONGEST_LOOK);
            }
            return !found.isEmpty();
        }

        @Override
        public StudyCard next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return new StudyCard(found.remove(), CardState.NEW);
        }

        private List<OutlineCard> nextUnknown() {
            var unknown = new ArrayList<OutlineCard>();
            while (unknown.size() < look && cards.hasNext()) {
                var card = cards.next();
                if (unmoved.contains(card.id()) || !known.contains(card.id())) {
                    unknown.add(card);
                }
            }
            return unknown;
        }

        private void lookUp(List<OutlineCard> unknown) {
            var there =
                    standings.find(of.learner(), unknown.stream().map(OutlineCard::id).toList());
            boolean learnt = false;
            for (var card : unknown) {
                var standing = there.get(card.id());
                if (standing == null || standing.state().memory() == null) {
                    found.add(card);
                } else {
                    learnt |= known.add(card.id());
                }
            }
            if (learnt) {
                answered.put(of, known);
            }
        }
    }
}
