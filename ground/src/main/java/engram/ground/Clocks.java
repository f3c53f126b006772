package engram.ground;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of a service, in UTC; a test replaces it. */
@Factory
final class Clocks {
    @Singleton
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
