package engram.gateway.session.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A study session as it follows from its answers: it starts with the first of them and is over once
 * it was finished or nothing was answered for 30 minutes.
 *
 * @param answers those that count, in the order in which they were given; never empty
 * @param finishedAt when the learner ended it; null if they never said so
 */
public record StudySession(List<Review> answers, @Nullable Instant finishedAt) {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final int AGAIN = 1;

    /** The session that these reviews make; empty if none of them counts. */
    public static Optional<StudySession> of(
            Collection<Review> reviews, @Nullable Instant finishedAt) {
        var counting =
                reviews.stream()
                        .filter(review -> !review.undone())
                        .sorted(Comparator.comparing(Review::at).thenComparing(Review::id))
                        .toList();
        return counting.isEmpty()
                ? Optional.empty()
                : Optional.of(new StudySession(counting, finishedAt));
    }

    public String deck() {
        return answers.getFirst().deck();
    }

    public String mode() {
        return answers.getFirst().mode();
    }

    public Instant startedAt() {
        return answers.getFirst().at();
    }

    /** When it was over; empty while it goes on. */
    public Optional<Instant> endedAt(Instant now) {
        var last = answers.getLast().at();
        if (finishedAt != null) return Optional.of(finishedAt.isBefore(last) ? last : finishedAt);
        return last.plus(IDLE).isBefore(now) ? Optional.of(last) : Optional.empty();
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

    /** The share of cards, 0 to 1, whose first answer in the session was not Again. */
    public double firstTryRate() {
        var met = new HashSet<String>();
        var known = 0;
        for (var answer : answers) if (met.add(answer.card()) && answer.rating() != AGAIN) known++;
        return (double) known / met.size();
    }
}
