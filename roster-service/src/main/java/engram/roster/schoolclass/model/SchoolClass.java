package engram.roster.schoolclass.model;

import java.time.Instant;

/**
 * A class of a school.
 *
 * @param version grows by one with each change
 */
public record SchoolClass(
        String school,
        String id,
        String name,
        JoinCode joinCode,
        boolean deleted,
        long version,
        Instant changedAt) {

    public SchoolClass renamed(String next, Instant at) {
        return new SchoolClass(school, id, next, joinCode, deleted, version + 1, at);
    }

    public SchoolClass withJoinCode(JoinCode next, Instant at) {
        return new SchoolClass(school, id, name, next, deleted, version + 1, at);
    }
}
