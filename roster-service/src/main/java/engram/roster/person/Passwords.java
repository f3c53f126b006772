package engram.roster.person;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id with 19 MiB, two passes and one lane, which OWASP's password storage notes name as a
 * minimum. Every hash takes that memory, so no more run at once than there are processors, four at
 * the most; others wait.
 */
@Singleton
public final class Passwords {
    public static final int SHORTEST = 8;
    public static final int LONGEST = 200;

    private static final Argon2Function ARGON2ID =
            Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    private static final int WAIT_SECONDS = 10;

    private final Semaphore memory =
            new Semaphore(Math.min(4, Runtime.getRuntime().availableProcessors()));
    private final SecureRandom random = new SecureRandom();
    private final String nobodys;

    Passwords() {
        this.nobodys = hash("nobody's password");
    }

    /** Too many passwords wait to be hashed: the request may succeed later. */
    public static final class Overloaded extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Overloaded() {
            super("too many passwords wait to be hashed", null, false, false);
        }
    }

    /** The hash to store, in the PHC string format, with a salt of its own. */
    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return bounded(() -> Password.hash(password).addSalt(salt).with(ARGON2ID).getResult());
    }

    /**
     * Whether the password is the one that was hashed. Without a hash it takes as long, and the
     * answer is no: the time does not tell whether an account exists.
     */
    public boolean matches(String password, Optional<String> hash) {
        var against = hash.orElse(nobodys);
        var matches =
                bounded(() ->
                        Password.check(password, against)
                                .with(Argon2Function.getInstanceFromHash(against)));
        return matches && hash.isPresent();
    }

    private <T> T bounded(Supplier<T> work) {
        try {
            if (!memory.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) throw new Overloaded();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Overloaded();
        }
        try {
            return work.get();
        } finally {
            memory.release();
        }
    }
}
