package engram.review.log.model;

import java.util.Optional;

/**
 * What the facts about one review come to. A function of the set of its facts: neither their order
 * nor duplicates matter.
 *
 * @param newest the fact of the highest version
 * @param recorded the fact of version 1, once it is known
 */
public record KnownReview(Fact newest, Optional<Fact> recorded) {
    private static final long FIRST = 1;

    public static KnownReview of(Fact fact) {
        return new KnownReview(
                fact, fact.version() == FIRST ? Optional.of(fact) : Optional.empty());
    }

    /** With another fact, or the same again. */
    public KnownReview and(Fact fact) {
        return new KnownReview(
                newer(newest, fact),
                fact.version() == FIRST
                        ? recorded.map(known -> Fact.counting(known, fact))
                                .or(() -> Optional.of(fact))
                        : recorded);
    }

    private static Fact newer(Fact one, Fact other) {
        if (one.version() != other.version()) return one.version() > other.version() ? one : other;
        return Fact.counting(one, other);
    }

    /** Whether the review no longer counts. */
    public boolean undone() {
        return newest.rated().isEmpty();
    }

    /** Whether this id was recorded with another content than this answer has. */
    public boolean contradicts(Answer answer) {
        return recorded.isPresent() && !isOf(recorded.get(), answer);
    }

    private static boolean isOf(Fact fact, Answer answer) {
        var subject = fact.subject();
        return fact.rated().isPresent()
                && answer.sameAs(
                        new Answer(
                                answer.id(),
                                subject.session(),
                                subject.mode(),
                                subject.deck(),
                                subject.card(),
                                fact.rated().get().rating(),
                                subject.answeredAt(),
                                fact.rated().get().responseMs()));
    }
}
