package engram.scheduler.preview;

import engram.fsrs.SchedulingSettings;
import engram.scheduler.preview.model.Ladder;
import engram.scheduler.preview.model.Load;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;

/** What holds now and what would hold. */
@Serdeable
@Schema(name = "Preview")
record PreviewV1(OutlookV1 before, OutlookV1 after) {

    /**
     * What some settings lead to.
     *
     * @param good seconds until a card comes back, after each of eight times Good
     * @param again the same where the fourth answer is Again
     * @param cards that the load is counted with; 0 for 20 new cards a day
     * @param reviewsPerDay of the next thirty days
     * @param minutesPerDay likewise
     */
    @Serdeable
    @Schema(name = "SettingsOutlook")
    record OutlookV1(
            List<Long> good,
            List<Long> again,
            int cards,
            List<Double> reviewsPerDay,
            List<Double> minutesPerDay) {
        static OutlookV1 of(SchedulingSettings settings, Load load) {
            return new OutlookV1(
                    Ladder.good(settings),
                    Ladder.again(settings),
                    load.cards(),
                    Arrays.stream(load.reviews()).boxed().toList(),
                    Arrays.stream(load.minutes()).boxed().toList());
        }
    }
}
