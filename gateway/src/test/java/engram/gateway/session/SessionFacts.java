package engram.gateway.session;

import engram.gateway.session.model.Review;
import java.time.Instant;
import java.util.Objects;

/** Facts for tests; each review is of a card named like it. */
final class SessionFacts {
    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private SessionFacts() {}

    static Fact review(
            String id,
            long version,
            String session,
            String deck,
            String mode,
            String kind,
            int rating,
            int received,
            boolean undone) {
        return new Fact.Reviewed(
                "s",
                "ada",
                new Review(
                        id,
                        version,
                        session,
                        mode,
                        deck,
                        "card-" + id,
                        kind,
                        rating,
                        START.plusSeconds(received),
                        1_000,
                        undone,
                        false,
                        START.plusSeconds(received),
                        Integer.toHexString(
                                Objects.hash(
                                        id, version, session, deck, mode, kind, rating, received,
                                        undone))));
    }
}
