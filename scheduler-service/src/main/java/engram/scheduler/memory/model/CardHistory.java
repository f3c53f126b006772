package engram.scheduler.memory.model;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one learner's answers to one card: a set of facts, whatever the order and
 * number of their arrival.
 *
 * <p>Of two facts with one identity (id, version) the one with the smaller (receivedAt, hash)
 * counts; the highest version of an id is what is known of it; if that is an undo, the review does
 * not count. Immutable.
 */
public final class CardHistory {
    /**
     * How many facts of one card are kept: far more than any learner answers, and few enough that
     * no number of them makes a history too large to store, or slow to replay. Of more, those that
     * were received first: again a function of the set, and one that changes no more, so that the
     * version need not either.
     */
    public static final int LIMIT = 5_000;

    /** Nothing known. */
    public static final CardHistory EMPTY = new CardHistory(new TreeMap<>());

    private static final Comparator<CardFact.Answered> BY_TIME =
            Comparator.comparing(CardFact.Answered::answeredAt)
                    .thenComparing(CardFact.Answered::id);

    /** By key: each id's facts lie together, the one that counts first. */
    private final TreeMap<CardFact.Key, CardFact> facts;

    /** Worked out when it is first asked for. */
    private @Nullable List<CardFact.Answered> counting;

    private CardHistory(TreeMap<CardFact.Key, CardFact> facts) {
        this.facts = facts;
    }

    /**
     * This history and some more facts; those already known change nothing, nor do those beyond
     * {@link #LIMIT}.
     */
    public CardHistory with(Collection<? extends CardFact> more) {
        var union = new TreeMap<>(facts);
        for (var fact : more) {
            union.putIfAbsent(fact.key(), fact);
        }
        if (union.size() == facts.size()) {
            return this;
        }
        return new CardHistory(union.size() > LIMIT ? receivedFirst(union) : union);
    }

    private static TreeMap<CardFact.Key, CardFact> receivedFirst(
            TreeMap<CardFact.Key, CardFact> union) {
        var first = new TreeMap<CardFact.Key, CardFact>();
        union.keySet().stream()
                .sorted(
                        Comparator.comparing(CardFact.Key::receivedAt)
                                .thenComparing(naturalOrder()))
                .limit(LIMIT)
                .forEach(key -> first.put(key, union.get(key)));
        return first;
    }

    /**
     * How many distinct facts are kept, those that lost to another included: grows whenever the set
     * grows, up to {@link #LIMIT}.
     */
    public int size() {
        return facts.size();
    }

    /** When the newest of them was received; {@link Instant#EPOCH} while nothing is known. */
    public Instant receivedLast() {
        return facts.keySet().stream()
                .map(CardFact.Key::receivedAt)
                .max(naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** All of them, by key. */
    public SortedMap<CardFact.Key, CardFact> facts() {
        return Collections.unmodifiableSortedMap(facts);
    }

    /**
     * The deck of the newest answer that counts, else of the first fact by key.
     *
     * @throws java.util.NoSuchElementException while nothing is known
     */
    public String deck() {
        var counting = counting();
        return counting.isEmpty()
                ? facts.sequencedValues().getFirst().deck()
                : counting.getLast().deck();
    }

    /** The answers that count, oldest first. */
    public List<CardFact.Answered> counting() {
        var known = counting;
        if (known == null) {
            known = decide();
            counting = known;
        }
        return known;
    }

    private List<CardFact.Answered> decide() {
        var decided = new HashSet<String>();
        var answers = new ArrayList<CardFact.Answered>();
        for (var fact : facts.values()) {
            if (decided.add(fact.id()) && fact instanceof CardFact.Answered answer) {
                answers.add(answer);
            }
        }
        answers.sort(BY_TIME);
        return List.copyOf(answers);
    }
}
