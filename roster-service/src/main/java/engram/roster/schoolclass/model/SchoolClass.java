package engram.roster.schoolclass.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A class of a school.
 *
 * @param formerJoinCode the one before; leads nowhere, but can be taken back. null before there was
 *     one
 * @param version grows by one with each change
 */
public record SchoolClass(
        String school,
        String id,
        String name,
        JoinCode joinCode,
        @Nullable JoinCode formerJoinCode,
        boolean deleted,
        long version,
        Instant changedAt) {

    public SchoolClass renamed(String next, Instant at) {
        return new SchoolClass(
                school, id, next, joinCode, formerJoinCode, deleted, version + 1, at);
    }

    public SchoolClass withJoinCode(JoinCode next, Instant at) {
        return new SchoolClass(school, id, name, next, joinCode, deleted, version + 1, at);
    }

    /** Whether this is its join code, or the one before. */
    public boolean hasOrHad(JoinCode code) {
        return code.equals(joinCode) || code.equals(formerJoinCode);
    }
}
