package engram.review.graded.items;

import engram.review.graded.OfferModes.Offered;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Offer;
import java.util.stream.Stream;

/** What can be studied in a deck, as a page shows it. */
public final class ModesItems {
    private ModesItems() {}

    public static ModesItem of(Offered offered) {
        var offer = offered.offer();
        return new ModesItem(
                offered.cards(),
                offered.starred(),
                offered.tags(),
                new ModesItem.LearnItem(
                        offer.learn().isEmpty(),
                        offer.learn().orElse(null),
                        offer.kind(Kind.CHOICE).isEmpty()),
                new ModesItem.QuizItem(
                        offer.learn().isEmpty(),
                        offer.learn().orElse(null),
                        offer.most(),
                        Stream.of(Kind.TRUE_FALSE, Kind.CHOICE, Kind.MATCHING, Kind.WRITTEN)
                                .map(kind -> kind(kind, offer))
                                .toList()),
                new ModesItem.MatchingItem(
                        offer.matching().isEmpty(), offer.matching().orElse(null), offer.pairs()),
                offered.open().stream().map(ModesItems::open).toList());
    }

    private static ModesItem.KindOffer kind(Kind kind, Offer offer) {
        return new ModesItem.KindOffer(
                kind, offer.kind(kind).isEmpty(), offer.kind(kind).orElse(null));
    }

    private static ModesItem.OpenItem open(GradedSession session) {
        return new ModesItem.OpenItem(
                session.study().id(),
                session.mode(),
                session.study().startedAt(),
                ProgressItems.of(session));
    }
}
