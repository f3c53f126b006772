package engram.review.graded;

import engram.access.Caller;
import engram.grading.asking.AskedCard;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Offer;
import engram.review.result.Result;
import jakarta.inject.Singleton;
import java.util.List;

/** Says what can be studied in a deck, and which of the caller's sessions of it are open. */
@Singleton
public final class OfferModes {
    private final Materials materials;
    private final Sessions sessions;

    OfferModes(Materials materials, Sessions sessions) {
        this.materials = materials;
        this.sessions = sessions;
    }

    /**
     * What can be studied.
     *
     * @param cards those with an answer
     * @param starred those of them with the caller's star
     * @param tags of those cards, in order
     * @param open the caller's unfinished sessions, the newest first
     */
    public record Offered(
            int cards, int starred, List<String> tags, Offer offer, List<GradedSession> open) {
        public Offered {
            tags = List.copyOf(tags);
            open = List.copyOf(open);
        }
    }

    public Result<Offered> of(Caller caller, String deck) {
        return materials.of(caller, deck).map(material -> offered(caller, deck, material));
    }

    private Offered offered(Caller caller, String deck, Material material) {
        var starred = materials.starred(caller, deck);
        return new Offered(
                material.cards().size(),
                (int)
                        material.cards().stream()
                                .map(AskedCard::id)
                                .filter(starred::contains)
                                .count(),
                tags(material),
                material.offer(),
                sessions.open(caller.school(), caller.person(), deck));
    }

    private static List<String> tags(Material material) {
        return material.cards().stream()
                .flatMap(card -> card.tags().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
