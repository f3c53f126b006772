package engram.roster.schoolclass.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A class of a school.
 *
 * @param formerJoinCode the one before; leads nowhere, but can be taken back. null before there was
 *     one
 * @param joiningPausedAt since when nobody joins by the code; null while people may
 * @param joiningLiftedAt when a teacher last let more join; null if never
 * @param version grows by one with each change
 */
public record SchoolClass(
        String school,
        String id,
        String name,
        JoinCode joinCode,
        @Nullable JoinCode formerJoinCode,
        @Nullable Instant joiningPausedAt,
        @Nullable Instant joiningLiftedAt,
        boolean deleted,
        long version,
        Instant changedAt) {

    public static SchoolClass first(
            String school, String id, String name, JoinCode code, Instant at) {
        return new SchoolClass(school, id, name, code, null, null, null, false, 1, at);
    }

    public SchoolClass renamed(String next, Instant at) {
        return new SchoolClass(
                school,
                id,
                next,
                joinCode,
                formerJoinCode,
                joiningPausedAt,
                joiningLiftedAt,
                deleted,
                version + 1,
                at);
    }

    public SchoolClass withJoinCode(JoinCode next, Instant at) {
        return new SchoolClass(
                school,
                id,
                name,
                next,
                joinCode,
                joiningPausedAt,
                joiningLiftedAt,
                deleted,
                version + 1,
                at);
    }

    /** Lets nobody join from now on, or people again. */
    public SchoolClass withJoiningPaused(boolean paused, Instant at) {
        return new SchoolClass(
                school,
                id,
                name,
                joinCode,
                formerJoinCode,
                paused ? at : null,
                paused ? joiningLiftedAt : at,
                deleted,
                version + 1,
                at);
    }

    /** Whether this is its join code, or the one before. */
    public boolean hasOrHad(JoinCode code) {
        return code.equals(joinCode) || code.equals(formerJoinCode);
    }
}
