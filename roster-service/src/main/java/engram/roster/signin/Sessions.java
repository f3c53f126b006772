package engram.roster.signin;

import engram.access.EndedSignIns;
import engram.inbox.Progress;
import engram.roster.Ids;
import engram.roster.person.People;
import engram.roster.person.model.Person;
import engram.roster.school.Schools;
import engram.roster.school.model.School;
import engram.roster.signin.model.Renewal;
import engram.roster.signin.model.SignIn;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Starts, renews and ends sessions. */
@Singleton
public final class Sessions {
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(7);

    private final SignIns signIns;
    private final People people;
    private final Schools schools;
    private final Tokens tokens;
    private final EndedSignIns ended;
    private final Progress progress;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(
            SignIns signIns,
            People people,
            Schools schools,
            Tokens tokens,
            EndedSignIns ended,
            Progress progress,
            Clock clock) {
        this.signIns = signIns;
        this.people = people;
        this.schools = schools;
        this.tokens = tokens;
        this.ended = ended;
        this.progress = progress;
        this.clock = clock;
    }

    /** Signs in somebody who has shown who they are. */
    public Session start(Person person) {
        var school = schools.get(person.school());
        var renewal = Renewal.of(Ids.next(), random);
        var now = now();
        signIns.insert(
                new SignIn.Open(
                        school.id(), renewal.sid(), person.id(), renewal.hash(), now, now, 1));
        return session(person, school, renewal);
    }

    /**
     * A fresh token for the holder of a renewal secret. The secret stays the same, so that two
     * pages may renew at once.
     */
    Optional<Session> renew(String text) {
        var renewal = Renewal.parse(text);
        if (renewal.isEmpty()) return Optional.empty();
        var now = now();
        return signIns.findOpen(renewal.get().sid())
                .filter(open -> open.admits(renewal.get(), now) && signIns.use(open, now))
                .flatMap(open -> people.find(open.school(), open.person()))
                .map(person -> session(person, schools.get(person.school()), renewal.get()));
    }

    /** Ends a session; returns once every service can know, and this one does. */
    void end(String school, String sid) {
        signIns.end(school, sid, now());
        signIns.awaitPublished(school, sid, PUBLISHED_WITHIN);
        var _ = progress.await(() -> ended.contains(sid) ? Optional.of(sid) : Optional.empty());
    }

    /** Ends a person's sessions but the one to keep; an empty name keeps none. */
    public void endOthers(String school, String person, String kept) {
        var others =
                signIns.openOf(school, person).stream()
                        .map(SignIn.Open::sid)
                        .filter(sid -> !sid.equals(kept))
                        .toList();
        others.forEach(sid -> signIns.end(school, sid, now()));
        others.forEach(sid -> signIns.awaitPublished(school, sid, PUBLISHED_WITHIN));
    }

    private Session session(Person person, School school, Renewal renewal) {
        return new Session(
                tokens.sign(person, school, renewal.sid()),
                renewal.text(),
                new Session.SignedIn(person.id(), person.name(), person.role()),
                new Session.SchoolOf(school.id(), school.name(), school.zone()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
