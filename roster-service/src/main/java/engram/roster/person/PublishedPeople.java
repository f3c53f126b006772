package engram.roster.person;

import engram.outbox.Message;
import engram.outbox.Published;
import engram.roster.States;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import org.bson.Document;

/** People as other services may know them: never their e-mail address, user name or password. */
@Singleton
final class PublishedPeople implements Published {
    private final States states;

    PublishedPeople(States states) {
        this.states = states;
    }

    @Serdeable
    record PersonState(
            String id, String school, String name, String role, boolean deleted, long version) {}

    @Override
    public String collection() {
        return People.COLLECTION;
    }

    @Override
    public List<Message> messages(Document aggregate) {
        var person = People.read(aggregate);
        return List.of(
                states.message(
                        "roster.people.v1",
                        "PersonState",
                        new States.Version(
                                person.school(),
                                List.of(person.id()),
                                person.version(),
                                person.changedAt()),
                        new PersonState(
                                person.id(),
                                person.school(),
                                person.name(),
                                person.role().name(),
                                person.deleted(),
                                person.version())));
    }
}
