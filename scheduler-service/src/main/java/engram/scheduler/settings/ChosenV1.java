package engram.scheduler.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.scheduler.settings.model.Chosen;
import engram.scheduler.settings.model.Field;
import engram.scheduler.settings.model.QueueSettings.NewOrder;
import engram.scheduler.settings.model.QueueSettings.NewPlace;
import engram.scheduler.settings.model.QueueSettings.ReviewOrder;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the settings; those that are absent are not chosen. In a change, null clears one, so that
 * the place above decides.
 */
@Serdeable
@Schema(name = "ChosenSettings")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChosenV1(
        @Schema(minimum = "0.70", maximum = "0.99") @Nullable Double desiredRetention,
        @ArraySchema(
                        arraySchema = @Schema(description = "Delays in seconds, ascending"),
                        schema = @Schema(minimum = "1", maximum = "2592000"),
                        maxItems = 10)
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable List<Integer> learningSteps,
        @ArraySchema(
                        arraySchema = @Schema(description = "The same after a lapse"),
                        schema = @Schema(minimum = "1", maximum = "2592000"),
                        maxItems = 10)
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable List<Integer> relearningSteps,
        @Schema(minimum = "0", maximum = "9999") @Nullable Integer newPerDay,
        @Schema(minimum = "0", maximum = "9999") @Nullable Integer reviewsPerDay,
        @Schema(minimum = "1", maximum = "36500") @Nullable Integer maximumIntervalDays,
        @Schema(minimum = "0", maximum = "23") @Nullable Integer rolloverHour,
        @Schema(description = "An IANA zone, or ANSWER: that of each answer") @Nullable String zone,
        @Nullable Boolean fuzz,
        @Nullable Boolean burySiblings,
        @Schema(minimum = "0", maximum = "100") @Nullable Integer leechLapses,
        @Nullable Boolean leechSuspends,
        @Nullable ReviewOrder reviewOrder,
        @Nullable NewOrder newOrder,
        @Nullable NewPlace newPlace,
        @Schema(
                        description = "Of a school only: after so many days an answer is late",
                        minimum = "1",
                        maximum = "365")
                @Nullable Integer lateAfterDays) {

    static ChosenV1 of(Chosen chosen) {
        return new ChosenV1(
                value(chosen, Field.DESIRED_RETENTION, Double.class),
                delays(chosen, Field.LEARNING_STEPS),
                delays(chosen, Field.RELEARNING_STEPS),
                value(chosen, Field.NEW_PER_DAY, Integer.class),
                value(chosen, Field.REVIEWS_PER_DAY, Integer.class),
                value(chosen, Field.MAXIMUM_INTERVAL_DAYS, Integer.class),
                value(chosen, Field.ROLLOVER_HOUR, Integer.class),
                value(chosen, Field.ZONE, String.class),
                value(chosen, Field.FUZZ, Boolean.class),
                value(chosen, Field.BURY_SIBLINGS, Boolean.class),
                value(chosen, Field.LEECH_LAPSES, Integer.class),
                value(chosen, Field.LEECH_SUSPENDS, Boolean.class),
                word(chosen, Field.REVIEW_ORDER, ReviewOrder.class),
                word(chosen, Field.NEW_ORDER, NewOrder.class),
                word(chosen, Field.NEW_PLACE, NewPlace.class),
                value(chosen, Field.LATE_AFTER_DAYS, Integer.class));
    }

    private static <T> @Nullable T value(Chosen chosen, Field field, Class<T> type) {
        return chosen.get(field).map(type::cast).orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E word(Chosen chosen, Field field, Class<E> type) {
        return chosen.get(field).map(word -> Enum.valueOf(type, (String) word)).orElse(null);
    }

    private static @Nullable List<Integer> delays(Chosen chosen, Field field) {
        return chosen.get(field)
                .map(delays -> ((List<?>) delays).stream().map(Integer.class::cast).toList())
                .orElse(null);
    }
}
