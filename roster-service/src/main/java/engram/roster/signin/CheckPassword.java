package engram.roster.signin;

import engram.manners.Problem;
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
    private final Devices devices;
    private final FailureLimits limits;

    CheckPassword(
            Logins logins,
            Passwords passwords,
            Schools schools,
            Devices devices,
            FailureLimits limits) {
        this.logins = logins;
        this.passwords = passwords;
        this.schools = schools;
        this.devices = devices;
        this.limits = limits;
    }

    /** The person, if login and password fit together. It takes the same time if they do not. */
    public Optional<Person> check(Login login, String password, Client client) {
        var person = logins.holder(login).filter(found -> schools.find(found.school()).isPresent());
        var place =
                client.device()
                        .flatMap(device -> person.flatMap(known -> devices.find(known, device)))
                        .map(device -> new FailureLimits.Place(device, true))
                        .orElseGet(() -> new FailureLimits.Place(client.address(), false));
        var begun = limits.begin(login.value(), place);
        try {
            var hash = person.map(Person::passwordHash);
            if (!passwords.matches(password, hash, place.name())) return Optional.empty();
        } catch (Problem.Refusal overloaded) {
            limits.withdraw(begun);
            throw overloaded;
        }
        limits.succeeded(begun);
        return person;
    }
}
