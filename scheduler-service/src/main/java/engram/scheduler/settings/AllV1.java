package engram.scheduler.settings;

import engram.fsrs.Weights;
import engram.scheduler.settings.model.Effective;
import engram.scheduler.settings.model.Field;
import engram.scheduler.settings.model.QueueSettings.NewOrder;
import engram.scheduler.settings.model.QueueSettings.NewPlace;
import engram.scheduler.settings.model.QueueSettings.ReviewOrder;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;

/**
 * Every setting with the value that holds.
 *
 * @param zone an IANA zone, or {@code ANSWER}: that of each answer
 * @param lateAfterDays how long a device may keep an answer; after that it counts for memory, and
 *     not for being on time
 */
@Serdeable
@Schema(name = "AllSettings")
record AllV1(
        double desiredRetention,
        List<Integer> learningSteps,
        List<Integer> relearningSteps,
        int newPerDay,
        int reviewsPerDay,
        int maximumIntervalDays,
        int rolloverHour,
        String zone,
        boolean fuzz,
        boolean burySiblings,
        int leechLapses,
        boolean leechSuspends,
        ReviewOrder reviewOrder,
        NewOrder newOrder,
        NewPlace newPlace,
        int lateAfterDays) {

    static AllV1 of(Effective effective) {
        var cards = effective.cards(Weights.DEFAULT);
        var scheduling = cards.scheduling();
        var queue = effective.queue();
        return new AllV1(
                scheduling.desiredRetention(),
                seconds(scheduling.learningSteps()),
                seconds(scheduling.relearningSteps()),
                queue.newPerDay(),
                queue.reviewsPerDay(),
                scheduling.maximumIntervalDays(),
                scheduling.rolloverHour(),
                (String) effective.get(Field.ZONE),
                scheduling.fuzz(),
                queue.burySiblings(),
                cards.leechLapses(),
                queue.leechSuspends(),
                queue.reviewOrder(),
                queue.newOrder(),
                queue.newPlace(),
                cards.lateAfterDays());
    }

    private static List<Integer> seconds(List<Duration> delays) {
        return delays.stream().map(delay -> (int) delay.toSeconds()).toList();
    }
}
