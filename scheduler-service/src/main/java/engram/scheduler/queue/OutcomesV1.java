package engram.scheduler.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.fsrs.Phase;
import engram.fsrs.Rating;
import engram.scheduler.queue.model.Outlook;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What each rating leads to, on the wire. */
@Serdeable
@Schema(name = "Outcomes")
public record OutcomesV1(Outcome again, Outcome hard, Outcome good, Outcome easy) {

    /**
     * What one rating leads to.
     *
     * @param seconds until the card comes back; whole days as 86,400 seconds each
     * @param phase that the card is then in
     * @param next what the ratings lead to then, while the card stays in steps; three answers ahead
     *     at most
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Outcome")
    public record Outcome(long seconds, Phase phase, @Nullable OutcomesV1 next) {}

    /** The outlook on the wire. */
    public static OutcomesV1 of(Outlook outlook) {
        return new OutcomesV1(
                outcome(outlook, Rating.AGAIN),
                outcome(outlook, Rating.HARD),
                outcome(outlook, Rating.GOOD),
                outcome(outlook, Rating.EASY));
    }

    private static Outcome outcome(Outlook outlook, Rating rating) {
        var outcome = outlook.of(rating);
        var next = outcome.next();
        return new Outcome(outcome.seconds(), outcome.phase(), next == null ? null : of(next));
    }
}
