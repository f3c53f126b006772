package engram.gateway.classroom.model;

import engram.gateway.mastery.model.CardMemory;
import engram.gateway.mastery.model.LearnerMemory;
import engram.gateway.mastery.model.Phase;
import engram.gateway.mastery.model.StudyDays;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a learner keeps up with Spaced study of a deck.
 *
 * @param overdue cards in review whose due day is over
 * @param onTime of the answers counted, those given by the end of the day on which the card was due
 * @param answered answers to cards in review during the last 14 days
 * @param firstDueAt while nothing has been due yet, when the first card will be; else null
 */
public record SpacedRecord(int overdue, int onTime, int answered, @Nullable Instant firstDueAt) {
    private static final Duration WINDOW = Duration.ofDays(14);

    /**
     * Adds up a deck.
     *
     * @param answerable the cards of the deck that have an answer and are not deleted
     */
    public static SpacedRecord of(
            Collection<String> answerable, LearnerMemory memory, StudyDays days, Instant now) {
        var known = answerable.stream().map(memory::of).filter(CardMemory::seen).toList();
        var answers =
                known.stream()
                        .flatMap(card -> card.spaced().stream())
                        .filter(answer -> answer.at().isAfter(now.minus(WINDOW)))
                        .toList();
        var onTime =
                answers.stream()
                        .filter(answer ->
                                !days.dayOf(answer.at()).isAfter(days.dayOf(answer.due())))
                        .count();
        var dues = duesInReview(known);
        var today = days.dayOf(now);
        var overdue = dues.stream().filter(due -> days.dayOf(due).isBefore(today)).count();
        var begun =
                known.stream().anyMatch(card -> !card.spaced().isEmpty())
                        || dues.stream().anyMatch(due -> !days.dayOf(due).isAfter(today));
        return new SpacedRecord(
                (int) overdue,
                (int) onTime,
                answers.size(),
                begun ? null : dues.stream().min(Comparator.naturalOrder()).orElse(null));
    }

    private static List<Instant> duesInReview(List<CardMemory> known) {
        return known.stream()
                .filter(card -> card.phase() == Phase.REVIEW)
                .map(CardMemory::due)
                .<Instant>mapMulti((due, sink) -> {
                    if (due != null) sink.accept(due);
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
