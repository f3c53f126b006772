package engram.roster.person.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person with what they sign in with: at least one of e-mail address and user name.
 *
 * @param passwordHash Argon2id in the PHC string format
 * @param passwordFrom the class that made the account and hands out its password; null once the
 *     person chose one, and for who signed up
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
        @Nullable String passwordFrom,
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
        return next(nextName, passwordHash, passwordFrom, extraTime, counts, deleted, at);
    }

    /** With a password that the person chose: from now on no class hands out another. */
    public Person withOwnPassword(String nextHash, Instant at) {
        return next(name, nextHash, null, extraTime, timeCounts, deleted, at);
    }

    /** With another password from the class that made the account. */
    public Person withPasswordFromClass(String nextHash, Instant at) {
        return next(name, nextHash, passwordFrom, extraTime, timeCounts, deleted, at);
    }

    /** What a teacher of theirs may change. */
    public Person withTime(int percent, boolean counts, Instant at) {
        return next(name, passwordHash, passwordFrom, percent, counts, deleted, at);
    }

    public Person removed(Instant at) {
        return next(name, passwordHash, passwordFrom, extraTime, timeCounts, true, at);
    }

    private Person next(
            String name,
            String passwordHash,
            @Nullable String passwordFrom,
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
                passwordFrom,
                extraTime,
                timeCounts,
                deleted,
                version + 1,
                at);
    }
}
