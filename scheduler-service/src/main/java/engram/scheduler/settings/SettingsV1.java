package engram.scheduler.settings;

import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.scheduler.settings.model.Chosen;
import engram.scheduler.settings.model.Effective;
import engram.scheduler.settings.model.Field;
import engram.tasks.progress.Progress;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a place.
 *
 * @param scope {@code school}, {@code class}, {@code deck} or {@code learner}
 * @param version 0 while nothing was ever chosen here
 * @param chosen here
 * @param inherited what would hold if nothing were chosen here
 * @param effective what holds
 * @param from by field, who has their way
 */
@Serdeable
@Schema(name = "Settings")
record SettingsV1(
        String scope,
        String id,
        long version,
        ChosenV1 chosen,
        AllV1 inherited,
        AllV1 effective,
        Map<String, From> from,
        boolean mayChange,
        ReplayV1 replay) {

    /** Where a value was chosen. */
    @Schema(name = "SettingsFrom")
    enum From {
        DEFAULT,
        SCHOOL,
        CLASS,
        DECK,
        LEARNER
    }

    /** How many learners' cards have been scheduled again since the last change. */
    @Serdeable
    @Schema(name = "Replay")
    record ReplayV1(boolean running, int done, int total, @Nullable Instant finishedAt) {
        static ReplayV1 of(Progress progress) {
            return new ReplayV1(
                    progress.running(), progress.done(), progress.total(), progress.finishedAt());
        }
    }

    static SettingsV1 of(
            Place place, long version, Effective effective, boolean mayChange, Progress progress) {
        var chosen = effective.chosen().getOrDefault(place.scope(), Chosen.NOTHING);
        return new SettingsV1(
                place.scope().word(),
                place.id(),
                version,
                ChosenV1.of(chosen),
                AllV1.of(effective.with(place.scope(), Chosen.NOTHING)),
                AllV1.of(effective),
                from(effective),
                mayChange,
                ReplayV1.of(progress));
    }

    private static Map<String, From> from(Effective effective) {
        var from = new LinkedHashMap<String, From>();
        for (var field : Field.values()) {
            from.put(
                    field.word(), effective.from(field).map(SettingsV1::from).orElse(From.DEFAULT));
        }
        return from;
    }

    private static From from(Scope scope) {
        return switch (scope) {
            case SCHOOL -> From.SCHOOL;
            case CLASS -> From.CLASS;
            case DECK -> From.DECK;
            case LEARNER -> From.LEARNER;
        };
    }
}
