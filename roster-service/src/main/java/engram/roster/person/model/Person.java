package engram.roster.person.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person with what they sign in with: at least one of e-mail address and user name.
 *
 * @param passwordHash Argon2id in the PHC string format
 * @param extraTime by how many percent limits of time are longer for the person, 0 to 200
 * @param timeCounts whether how long they take to answer says something about them
 * @param version grows by one with each change
 */
public record Person(
        String school,
        String id,
        String name,
        Role role,
        @Nullable String email,
        @Nullable String userName,
        String passwordHash,
        int extraTime,
        boolean timeCounts,
        boolean deleted,
        long version,
        Instant changedAt) {

    /** What the person may sign in with. */
    public List<Login> logins() {
        var logins = new ArrayList<Login>();
        if (email != null) logins.add(Login.of(email));
        if (userName != null) logins.add(Login.of(userName));
        return logins;
    }

    /** What people may change of themselves. */
    public Person withProfile(String nextName, boolean counts, Instant at) {
        return next(nextName, passwordHash, extraTime, counts, deleted, at);
    }

    public Person withPassword(String nextHash, Instant at) {
        return next(name, nextHash, extraTime, timeCounts, deleted, at);
    }

    /** What a teacher of theirs may change. */
    public Person withTime(int percent, boolean counts, Instant at) {
        return next(name, passwordHash, percent, counts, deleted, at);
    }

    public Person removed(Instant at) {
        return next(name, passwordHash, extraTime, timeCounts, true, at);
    }

    private Person next(
            String name,
            String passwordHash,
            int extraTime,
            boolean timeCounts,
            boolean deleted,
            Instant at) {
        return new Person(
                school,
                id,
                name,
                role,
                email,
                userName,
                passwordHash,
                extraTime,
                timeCounts,
                deleted,
                version + 1,
                at);
    }
}
