package engram.roster.person;

import engram.roster.Ids;
import engram.roster.person.model.Login;
import engram.roster.person.model.NewPassword;
import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes an account: claims its logins, stores the person, confirms the claims. See {@link Logins}
 * for what a crash leaves behind.
 */
@Singleton
public final class RegisterPerson {
    private final Logins logins;
    private final People people;
    private final Passwords passwords;
    private final Clock clock;

    RegisterPerson(Logins logins, People people, Passwords passwords, Clock clock) {
        this.logins = logins;
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * A person to be; at least one of e-mail address and user name is there.
     *
     * @param passwordFrom the class that makes the account; null for who signs up
     */
    public record Newcomer(
            String name,
            Role role,
            @Nullable String email,
            @Nullable String userName,
            NewPassword password,
            @Nullable String passwordFrom) {}

    /** The new person; empty, with nothing stored, if somebody else has one of the logins. */
    public Optional<Person> register(String school, Newcomer newcomer) {
        var person =
                new Person(
                        school,
                        Ids.next(),
                        newcomer.name().strip(),
                        newcomer.role(),
                        newcomer.email() == null ? null : newcomer.email().strip(),
                        newcomer.userName() == null ? null : newcomer.userName().strip(),
                        passwords.hash(newcomer.password()),
                        newcomer.passwordFrom(),
                        0,
                        true,
                        false,
                        1,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var claimed = new ArrayList<Login>();
        for (var login : person.logins()) {
            if (!logins.claim(school, login, person.id())) {
                claimed.forEach(each -> logins.release(school, each, person.id()));
                return Optional.empty();
            }
            claimed.add(login);
        }
        people.insert(person);
        return confirmed(person) ? Optional.of(person) : Optional.empty();
    }

    private boolean confirmed(Person person) {
        for (var login : person.logins()) {
            if (!logins.confirm(person.school(), login, person.id())) {
                people.change(
                        person.school(),
                        person.id(),
                        stored -> stored.removed(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
                return false;
            }
        }
        return true;
    }
}
