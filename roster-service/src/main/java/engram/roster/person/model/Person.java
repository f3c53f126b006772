package engram.roster.person.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person with what they sign in with: at least one of e-mail address and user name.
 *
 * @param passwordHash Argon2id in the PHC string format
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

    public Person renamed(String next, Instant at) {
        return new Person(
                school, id, next, role, email, userName, passwordHash, deleted, version + 1, at);
    }

    public Person withPassword(String nextHash, Instant at) {
        return new Person(
                school, id, name, role, email, userName, nextHash, deleted, version + 1, at);
    }

    public Person removed(Instant at) {
        return new Person(
                school, id, name, role, email, userName, passwordHash, true, version + 1, at);
    }
}
