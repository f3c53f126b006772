package engram.roster.signin;

import engram.roster.signin.model.SignIn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * Once a day forgets the sign-ins that ended, or could not be renewed any more, a while ago, and
 * the devices that nobody uses. Every replica sweeps, without a lease: what is forgotten already is
 * not there.
 */
@Singleton
final class SignInSweep {
    private final SignIns signIns;
    private final Devices devices;
    private final Clock clock;

    SignInSweep(SignIns signIns, Devices devices, Clock clock) {
        this.signIns = signIns;
        this.devices = devices;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "1d")
    void run() {
        signIns.forget(clock.instant().minus(SignIn.IDLE).minus(Duration.ofDays(1)));
        devices.sweep();
    }
}
