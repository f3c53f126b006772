package engram.roster.signin.model;

import java.time.Duration;
import java.time.Instant;

/** That a person is signed in somewhere, or was. */
public sealed interface SignIn {
    /** A sign-in that nobody renews for so long is over. */
    Duration IDLE = Duration.ofDays(30);

    String school();

    String sid();

    String person();

    long version();

    /**
     * A sign-in whose tokens are good.
     *
     * @param secretHash SHA-256 of the renewal secret
     */
    record Open(
            String school,
            String sid,
            String person,
            byte[] secretHash,
            Instant startedAt,
            Instant lastUsed,
            long version)
            implements SignIn {

        /** Whether this is the secret, and not yet too late to use it. */
        public boolean admits(Renewal renewal, Instant now) {
            return renewal.hashesTo(secretHash) && now.isBefore(lastUsed.plus(IDLE));
        }

        public Ended end(Instant at) {
            return new Ended(school, sid, person, at, version + 1);
        }
    }

    /** A sign-in whose tokens are refused. */
    record Ended(String school, String sid, String person, Instant endedAt, long version)
            implements SignIn {}
}
