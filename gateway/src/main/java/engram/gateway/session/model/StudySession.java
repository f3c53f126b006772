package engram.gateway.session.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A study session as it follows from its facts. One that the server runs has a start and is over
 * once it was finished; any other starts with its first answer and is over as well when nothing was
 * answered for 30 minutes.
 *
 * @param start null where the server does not run it; then there is an answer
 * @param answers those that count, in the order in which they were given
 * @param finishedAt when the learner ended it; null if they never said so
 * @param result null until it has one
 */
public record StudySession(
        @Nullable SessionStart start,
        List<Review> answers,
        @Nullable Instant finishedAt,
        @Nullable SessionResult result) {
    /** The session that these facts make; empty if it neither began nor has an answer. */
    public static Optional<StudySession> of(
            @Nullable SessionStart start,
            Collection<Review> reviews,
            @Nullable Instant finishedAt,
            @Nullable SessionResult result) {
        var counting =
                reviews.stream()
                        .filter(review -> !review.undone())
                        .sorted(Comparator.comparing(Review::at).thenComparing(Review::id))
                        .toList();
        return start == null && counting.isEmpty()
                ? Optional.empty()
                : Optional.of(new StudySession(start, counting, finishedAt, result));
    }

    public String deck() {
        return start == null ? answers.getFirst().deck() : start.deck();
    }

    public String mode() {
        return start == null ? answers.getFirst().mode() : start.mode();
    }

    public Instant startedAt() {
        return start == null ? answers.getFirst().at() : start.at();
    }

    /** What a list says of it. */
    public SessionSummary summary() {
        return new SessionSummary(
                mode(),
                start != null,
                startedAt(),
                answers.isEmpty() ? startedAt() : answers.getLast().at(),
                activeMs(),
                cards(),
                answers.size(),
                IntStream.rangeClosed(1, 4).mapToObj(this::rated).toList(),
                firstTryRate(),
                known(),
                overrides(),
                Kept.of(answers),
                finishedAt,
                result);
    }

    /** When it was over; empty while it goes on. */
    public Optional<Instant> endedAt(Instant now) {
        return summary().endedAt(now);
    }

    /** The time spent on questions, in milliseconds; a minute at most for each. */
    public long activeMs() {
        return answers.stream().mapToLong(Review::responseMs).sum();
    }

    /** How many different cards were answered. */
    public int cards() {
        return (int) answers.stream().map(Review::card).distinct().count();
    }

    /** How many answers had this rating. */
    public int rated(int rating) {
        return (int) answers.stream().filter(answer -> answer.rating() == rating).count();
    }

    /** How many grades the learner overrode. */
    public int overrides() {
        return (int) answers.stream().filter(Review::overridden).count();
    }

    /** The share of cards, 0 to 1, whose first answer in the session was right; 0 without one. */
    public double firstTryRate() {
        var met = new HashSet<String>();
        var known = 0;
        for (var answer : answers) if (met.add(answer.card()) && answer.right()) known++;
        return met.isEmpty() ? 0 : (double) known / met.size();
    }

    /**
     * How many cards the session left known: in Learn those answered right by typing or checking,
     * in other modes those whose newest answer was right.
     */
    public int known() {
        if (mode().equals("LEARN"))
            return (int)
                    answers.stream()
                            .filter(Review::makesKnown)
                            .map(Review::card)
                            .distinct()
                            .count();
        var newest = new HashMap<String, Review>();
        for (var answer : answers) newest.put(answer.card(), answer);
        return (int) newest.values().stream().filter(Review::right).count();
    }

    /** What the session adds to the study of a deck. */
    public Studied.Part partOf(String deck, String session) {
        var ofDeck = answers.stream().filter(answer -> answer.deck().equals(deck)).toList();
        return new Studied.Part(
                ofDeck.stream()
                        .filter(Review::makesKnown)
                        .map(Review::card)
                        .collect(Collectors.toSet()),
                ofDeck.stream().anyMatch(Review::graded),
                Kept.of(ofDeck),
                finishedAt != null && result != null && result.deck().equals(deck)
                        ? List.of(new Studied.Outcome(session, finishedAt, result))
                        : List.of());
    }
}
