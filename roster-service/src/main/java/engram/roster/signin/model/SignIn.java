package engram.roster.signin.model;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/** That a person is signed in somewhere, or was. */
public sealed interface SignIn {
    /** A sign-in that nobody renews for so long is over. */
    Duration IDLE = Duration.ofDays(30);

    /**
     * For so long a renewal that was used is answered again: two pages may come with it at once,
     * and an answer may be lost.
     */
    Duration GRACE = Duration.ofSeconds(30);

    /** What a renewal is to a sign-in. */
    enum Standing {
        /** The one to be used next. */
        CURRENT,
        /** The one just used, within {@link #GRACE}. */
        AGAIN,
        /** Used before: two hold what only one should, and nobody can say which. */
        USED,
        /** None of this sign-in's, or too late. */
        REFUSED
    }

    String school();

    String sid();

    String person();

    long version();

    /**
     * A sign-in whose tokens are good.
     *
     * @param hash of the renewal to be used next
     * @param formerHash of the renewal used last; empty before the first
     * @param familyHash of the part that all its renewals share
     * @param lastUsed when it began or was renewed
     */
    record Open(
            String school,
            String sid,
            String person,
            byte[] hash,
            byte[] formerHash,
            byte[] familyHash,
            Instant startedAt,
            Instant lastUsed,
            long version)
            implements SignIn {

        public static Open first(String school, String person, Renewal renewal, Instant now) {
            return new Open(
                    school,
                    renewal.sid(),
                    person,
                    renewal.hash(),
                    new byte[0],
                    renewal.familyHash(),
                    now,
                    now,
                    1);
        }

        /** Compares in a time that does not depend on where the hashes differ. */
        public Standing standingOf(Renewal renewal, Instant now) {
            if (!MessageDigest.isEqual(renewal.familyHash(), familyHash)
                    || !now.isBefore(lastUsed.plus(IDLE))) return Standing.REFUSED;
            if (MessageDigest.isEqual(renewal.hash(), hash)) return Standing.CURRENT;
            return MessageDigest.isEqual(renewal.hash(), formerHash)
                            && now.isBefore(lastUsed.plus(GRACE))
                    ? Standing.AGAIN
                    : Standing.USED;
        }

        public Open renewed(Renewal next, Instant now) {
            return new Open(
                    school, sid, person, next.hash(), hash, familyHash, startedAt, now, version);
        }

        public Ended end(Instant at) {
            return new Ended(school, sid, person, at, version + 1);
        }
    }

    /** A sign-in whose tokens are refused. */
    record Ended(String school, String sid, String person, Instant endedAt, long version)
            implements SignIn {}
}
