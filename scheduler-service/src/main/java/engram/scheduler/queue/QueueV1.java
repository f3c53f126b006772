package engram.scheduler.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import engram.fsrs.Phase;
import engram.fsrs.Stage;
import engram.scheduler.queue.model.QueueCounts;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queue on the wire.
 *
 * @param at the instant for which it holds, by the server's clock
 * @param cards in the order of study; in Spaced at most 200 that are due and 10 that are new
 */
@Serdeable
@Schema(name = "Queue")
record QueueV1(Instant at, List<QueuedCard> cards, Counts counts) {

    /**
     * A card to study.
     *
     * @param draft true while it has no answer
     * @param dueAt when it is asked; absent while new, a little ahead for a card whose step ends
     *     soon
     * @param next what each rating leads to; absent for a draft, which takes none
     * @param why it is listed; absent in Flashcards, where every card is
     * @param flag the learner's colour for it, 1 to 7; 0 for none
     * @param leech whether it was forgotten too often to go on as before
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "QueuedCard")
    record QueuedCard(
            String id,
            String front,
            String back,
            boolean draft,
            @Nullable Instant dueAt,
            Stage stage,
            Phase phase,
            @Nullable OutcomesV1 next,
            @Nullable WhyV1 why,
            int flag,
            boolean leech) {}

    /**
     * How many cards of the deck are of each kind; suspended and buried ones are in none of the
     * first three.
     *
     * @param due answered before and due now, new ones not among them
     * @param soon in a step that ends within 20 minutes
     * @param unseen never answered, the listed ones among them
     * @param cards that have an answer
     * @param drafts that have none
     * @param suspended not asked until further notice
     * @param buried put off until the learner's next day begins
     * @param newToday answered today for the first time
     * @param reviewsToday answered today, and on a day before
     * @param newLeft new ones that today's limit leaves, the listed ones among them
     * @param reviewsLeft due ones that today's limit leaves, the listed ones among them
     */
    @Serdeable
    @Schema(name = "QueueCounts")
    record Counts(
            int due,
            int soon,
            @JsonProperty("new") int unseen,
            int cards,
            int drafts,
            int suspended,
            int buried,
            int newToday,
            int reviewsToday,
            int newLeft,
            int reviewsLeft) {
        static Counts of(QueueCounts counts) {
            return new Counts(
                    counts.due(),
                    counts.soon(),
                    counts.unseen(),
                    counts.cards(),
                    counts.drafts(),
                    counts.suspended(),
                    counts.buried(),
                    counts.newToday(),
                    counts.reviewsToday(),
                    counts.newLeft(),
                    counts.reviewsLeft());
        }
    }
}
