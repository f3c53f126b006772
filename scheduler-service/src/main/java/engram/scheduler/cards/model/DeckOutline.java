package engram.scheduler.cards.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a deck consists of, without texts: small enough to be kept in memory for a deck of any size.
 * Immutable.
 */
public final class DeckOutline {
    private static final Comparator<OutlineCard> DECK_ORDER =
            Comparator.comparingDouble(OutlineCard::position).thenComparing(OutlineCard::id);

    /** A deck of which nothing is known. */
    public static final DeckOutline EMPTY = new DeckOutline(0, Map.of(), Set.of());

    private final long revision;
    private final Map<String, OutlineCard> byId;
    private final Set<String> deleted;
    private final List<OutlineCard> inOrder;
    private final Set<String> drafts;

    private DeckOutline(long revision, Map<String, OutlineCard> byId, Set<String> deleted) {
        this.revision = revision;
        this.byId = byId;
        this.deleted = deleted;
        inOrder = byId.values().stream().sorted(DECK_ORDER).toList();
        var blank = new HashSet<String>();
        inOrder.stream().filter(OutlineCard::draft).map(OutlineCard::id).forEach(blank::add);
        drafts = Collections.unmodifiableSet(blank);
    }

    /** The deck as it was when its cards had changed so many times. */
    public long revision() {
        return revision;
    }

    /** The cards that are not deleted, in the deck's order, drafts among them. */
    public List<OutlineCard> cards() {
        return inOrder;
    }

    /** The ids of those that have no answer. */
    public Set<String> drafts() {
        return drafts;
    }

    /** The ids of those that are deleted. */
    public Set<String> deleted() {
        return deleted;
    }

    /** A card that is not deleted. */
    public Optional<OutlineCard> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The deck after some of its cards have changed. */
    public DeckOutline with(
            long newRevision, Collection<OutlineCard> there, Collection<String> gone) {
        var nextById = new HashMap<>(byId);
        var nextDeleted = new HashSet<>(deleted);
        for (var card : there) {
            nextById.put(card.id(), card);
            nextDeleted.remove(card.id());
        }
        for (var id : gone) {
            nextById.remove(id);
            nextDeleted.add(id);
        }
        return new DeckOutline(newRevision, nextById, Collections.unmodifiableSet(nextDeleted));
    }
}
