package engram.roster.signin;

import engram.roster.person.Logins;
import engram.roster.person.Passwords;
import engram.roster.person.model.Login;
import engram.roster.person.model.Person;
import engram.roster.school.Schools;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds out who somebody is by login and password; the only place where passwords are tried. */
@Singleton
public final class CheckPassword {
    private final Logins logins;
    private final Passwords passwords;
    private final Schools schools;
    private final FailureLimits limits;

    CheckPassword(Logins logins, Passwords passwords, Schools schools, FailureLimits limits) {
        this.logins = logins;
        this.passwords = passwords;
        this.schools = schools;
        this.limits = limits;
    }

    /**
     * The person, if login and password fit together. It takes the same time if they do not.
     *
     * @param address where the request came from
     */
    public Optional<Person> check(Login login, String password, String address) {
        limits.begin(login.value(), address);
        var person = logins.holder(login).filter(found -> schools.find(found.school()).isPresent());
        if (!passwords.matches(password, person.map(Person::passwordHash))) return Optional.empty();
        limits.succeeded(login.value(), address);
        return person;
    }
}
