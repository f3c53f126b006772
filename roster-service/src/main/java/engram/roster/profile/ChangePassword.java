package engram.roster.profile;

import engram.access.Caller;
import engram.roster.person.PasswordRules;
import engram.roster.person.Passwords;
import engram.roster.person.People;
import engram.roster.person.model.Login;
import engram.roster.person.model.Person;
import engram.roster.signin.CheckPassword;
import engram.roster.signin.Client;
import engram.roster.signin.Sessions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Gives somebody who knows their password another, and ends their other sign-ins. */
@Singleton
final class ChangePassword {
    private final CheckPassword checkPassword;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final People people;
    private final Sessions sessions;
    private final Clock clock;

    ChangePassword(
            CheckPassword checkPassword,
            PasswordRules rules,
            Passwords passwords,
            People people,
            Sessions sessions,
            Clock clock) {
        this.checkPassword = checkPassword;
        this.rules = rules;
        this.passwords = passwords;
        this.people = people;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Changes it; false if the current password is another. */
    boolean change(Caller caller, Person person, String current, String next, Client client) {
        var allowed = rules.allow(next, person);
        Login login = person.logins().getFirst();
        if (checkPassword.check(login, current, client).isEmpty()) return false;
        var hash = passwords.hash(allowed);
        people.change(
                caller.school(),
                caller.person(),
                stored ->
                        stored.withOwnPassword(
                                hash, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        sessions.endOthers(caller.school(), caller.person(), caller.signIn());
        return true;
    }
}
