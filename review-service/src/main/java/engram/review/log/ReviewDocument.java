package engram.review.log;

import engram.review.log.model.Fact;
import engram.review.log.model.KnownReview;
import engram.review.log.model.Mode;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A known review as a document: its newest fact, and the one that recorded it. */
final class ReviewDocument {
    private ReviewDocument() {}

    static Document write(KnownReview review) {
        var document = new Document("newest", write(review.newest()));
        document.append("undone", review.undone());
        review.recorded().ifPresent(fact -> document.append("recorded", write(fact)));
        var first = review.recorded().orElse(review.newest());
        return document.append("session", first.subject().session())
                .append("card", first.subject().card())
                .append("receivedAt", Date.from(first.receivedAt()));
    }

    static KnownReview read(Document document) {
        return new KnownReview(
                readFact(document.get("newest", Document.class)),
                Optional.ofNullable(document.get("recorded", Document.class))
                        .map(ReviewDocument::readFact));
    }

    private static Document write(Fact fact) {
        var subject = fact.subject();
        var document =
                new Document("version", fact.version())
                        .append("receivedAt", Date.from(fact.receivedAt()))
                        .append("hash", fact.hash())
                        .append("session", subject.session())
                        .append("mode", subject.mode().name())
                        .append("deck", subject.deck())
                        .append("card", subject.card())
                        .append("answeredAt", Date.from(subject.answeredAt()));
        fact.rated()
                .ifPresent(rated ->
                        document.append("rating", rated.rating())
                                .append("responseMs", rated.responseMs()));
        return document;
    }

    private static Fact readFact(Document document) {
        return new Fact(
                document.getLong("version"),
                document.getDate("receivedAt").toInstant(),
                document.getString("hash"),
                new Fact.Subject(
                        document.getString("session"),
                        Mode.valueOf(document.getString("mode")),
                        document.getString("deck"),
                        document.getString("card"),
                        document.getDate("answeredAt").toInstant()),
                rated(document.getInteger("rating"), document.getInteger("responseMs")));
    }

    private static Optional<Fact.Rated> rated(
            @Nullable Integer rating, @Nullable Integer responseMs) {
        return rating == null || responseMs == null
                ? Optional.empty()
                : Optional.of(new Fact.Rated(rating, responseMs));
    }
}
