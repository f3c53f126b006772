package engram.roster.person;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import engram.manners.Problem;
import engram.roster.person.model.NewPassword;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Argon2id with 19 MiB, two passes and one lane, which OWASP's password storage notes name as a
 * minimum. Every hash takes that memory, so no more run at once than there are processors, four at
 * the most; others wait in {@link Turns}.
 */
@Singleton
public final class Passwords {
    private static final Argon2Function ARGON2ID =
            Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    private static final int WAIT_SECONDS = 10;

    /** The lane of passwords that are set, not tried. */
    private static final String NEW_ONES = "new";

    /** Half of the requests that the gateway lets wait for this service: others get through. */
    private static final int WAITING = 128;

    private final Turns turns =
            new Turns(Math.min(4, Runtime.getRuntime().availableProcessors()), WAITING);
    private final SecureRandom random = new SecureRandom();
    private final String nobodys;

    Passwords() {
        this.nobodys = hash(new NewPassword("nobody's password"));
    }

    /**
     * The hash to store, in the PHC string format, with a salt of its own.
     *
     * @throws Problem.Refusal 503 if its turn does not come
     */
    public String hash(NewPassword password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inTurn(
                NEW_ONES,
                () -> Password.hash(password.text()).addSalt(salt).with(ARGON2ID).getResult());
    }

    /**
     * Whether the password is the one that was hashed. Without a hash it takes as long, and the
     * answer is no: the time does not tell whether an account exists.
     *
     * @param place where the try came from; places take turns
     * @throws Problem.Refusal 503 if its turn does not come
     */
    public boolean matches(String typed, Optional<String> hash, String place) {
        var password = NewPassword.normal(typed);
        var against = hash.orElse(nobodys);
        var function = Argon2Function.getInstanceFromHash(against);
        var matches = inTurn(place, () -> Password.check(password, against).with(function));
        return matches && hash.isPresent();
    }

    private <T> T inTurn(String lane, Callable<T> work) {
        var turn = turns.submit(lane, work);
        try {
            return turn.get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (CancellationException | TimeoutException noTurn) {
            turn.cancel(false);
            throw overloaded();
        } catch (InterruptedException interrupted) {
            turn.cancel(false);
            Thread.currentThread().interrupt();
            throw overloaded();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a password could not be hashed", failed.getCause());
        }
    }

    private static Problem.Refusal overloaded() {
        return Problem.unavailable("Too many people sign in at once")
                .refusal(Duration.ofSeconds(WAIT_SECONDS));
    }

    @PreDestroy
    void close() {
        turns.close();
    }
}
