package engram.review.cards;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import engram.grading.ListRule;
import engram.grading.asking.AskedCard;
import engram.inbox.view.LiveViews;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Decks and the cards in them that can be asked, as far as this replica has heard. */
@Singleton
public final class Decks {
    static final String COLLECTION = "asked_decks";
    static final String REVISIONS = "asked_revisions";

    private final LiveViews views;

    Decks(LiveViews views) {
        this.views = views;
    }

    /**
     * How a deck's typed answers are graded.
     *
     * @param frontLang of the fronts, BCP 47; null if nobody said
     * @param spellingCounts whether accents and every letter count: as its owner says, or else if
     *     its sides differ in language
     */
    public record Deck(
            @Nullable String frontLang, @Nullable String backLang, boolean spellingCounts) {}

    /** A deck that exists; empty if it is not known or deleted. */
    public Optional<Deck> find(String school, String deck) {
        var decks = views.of(DeckFold.NAME).collection(COLLECTION);
        return Optional.ofNullable(decks.find(eq("_id", school + ":" + deck)).first())
                .filter(found -> !found.getBoolean("deleted"))
                .map(Decks::deck);
    }

    private static Deck deck(Document found) {
        var front = found.getString("frontLang");
        var back = found.getString("backLang");
        var spelling = found.getString("spelling");
        var differ = front != null && back != null && !front.equals(back);
        return new Deck(front, back, spelling == null ? differ : spelling.equals("COUNTS"));
    }

    /** Another one whenever any of the deck's cards has changed since; "" before the first. */
    public String revision(String school, String deck) {
        var revisions = views.of(CardFold.NAME).collection(REVISIONS);
        var found = revisions.find(eq("_id", school + ":" + deck)).first();
        return found == null ? "" : found.getString("revision");
    }

    private record Placed(long position, AskedCard card) {}

    /** The cards of a deck that have an answer and are not deleted, in the deck's order. */
    public List<AskedCard> cards(String school, String deck) {
        // The character after the separator ends the range.
        var stem = school + ":" + deck;
        return views
                .of(CardFold.NAME)
                .collection(Cards.COLLECTION)
                .find(
                        and(
                                gt("_id", stem + ":"),
                                lt("_id", stem + ";"),
                                eq("draft", false),
                                eq("deleted", false)))
                .map(card -> new Placed(card.getLong("position"), card(card)))
                .into(new ArrayList<>())
                .stream()
                .sorted(
                        Comparator.comparingLong(Placed::position)
                                .thenComparing(placed -> placed.card().id()))
                .map(Placed::card)
                .toList();
    }

    private static AskedCard card(Document card) {
        return new AskedCard(
                card.getString("card"),
                card.getString("front"),
                card.getString("back"),
                card.getList("tags", String.class),
                card.getList("accepted", String.class),
                Optional.ofNullable(card.getString("list")).map(ListRule::valueOf));
    }
}
