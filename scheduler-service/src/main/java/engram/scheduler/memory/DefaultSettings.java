package engram.scheduler.memory;

import engram.scheduler.memory.model.SchedulingSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The settings that hold for everyone. */
@Factory
final class DefaultSettings {
    @Singleton
    SchedulingSettings settings() {
        return SchedulingSettings.DEFAULT;
    }
}
