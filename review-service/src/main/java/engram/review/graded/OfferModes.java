package engram.review.graded;

import engram.access.Caller;
import engram.grading.asking.AskedCard;
import engram.review.graded.model.Kind;
import engram.review.graded.model.Material;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Says what can be studied in a deck, and which of the caller's sessions of it are open. */
@Singleton
final class OfferModes {
    private final Materials materials;
    private final GradedSessions sessions;

    OfferModes(Materials materials, GradedSessions sessions) {
        this.materials = materials;
        this.sessions = sessions;
    }

    ModesItem of(Caller caller, String deck) {
        var material = materials.of(caller, deck);
        var starred = materials.starred(caller, deck);
        var offer = material.offer();
        return new ModesItem(
                material.cards().size(),
                (int)
                        material.cards().stream()
                                .map(AskedCard::id)
                                .filter(starred::contains)
                                .count(),
                tags(material),
                new ModesItem.LearnItem(
                        offer.learn().isEmpty(),
                        offer.learn().orElse(null),
                        offer.kind(Kind.CHOICE).isEmpty()),
                new ModesItem.QuizItem(
                        offer.learn().isEmpty(),
                        offer.learn().orElse(null),
                        offer.most(),
                        Stream.of(Kind.TRUE_FALSE, Kind.CHOICE, Kind.MATCHING, Kind.WRITTEN)
                                .map(kind ->
                                        new ModesItem.KindOffer(
                                                kind,
                                                offer.kind(kind).isEmpty(),
                                                offer.kind(kind).orElse(null)))
                                .toList()),
                new ModesItem.MatchingItem(
                        offer.matching().isEmpty(), offer.matching().orElse(null), offer.pairs()),
                sessions.open(caller.school(), caller.person(), deck).stream()
                        .map(session ->
                                new ModesItem.OpenItem(
                                        session.study().id(),
                                        Modes.of(session),
                                        session.study().startedAt(),
                                        ProgressItems.of(session)))
                        .toList());
    }

    private static List<String> tags(Material material) {
        return material.cards().stream()
                .flatMap(card -> card.tags().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
