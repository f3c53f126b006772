package engram.roster.person;

import engram.outbox.Message;
import engram.outbox.Published;
import engram.outbox.StateTopic;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** People as other services may know them: never their e-mail address, user name or password. */
@Singleton
final class PublishedPeople implements Published {
    private static final StateTopic TOPIC = new StateTopic("roster.people.v1", "PersonState", 1);

    private final ObjectMapper json;

    PublishedPeople(ObjectMapper json) {
        this.json = json;
    }

    @Serdeable
    record PersonState(
            String id, String school, String name, String role, boolean deleted, long version) {}

    @Override
    public String collection() {
        return People.COLLECTION;
    }

    @Override
    public Optional<StateTopic> states() {
        return Optional.of(TOPIC);
    }

    @Override
    public List<Message> messages(Document aggregate) {
        var person = People.read(aggregate);
        return List.of(
                TOPIC.state(
                        json,
                        List.of(person.school(), person.id()),
                        person.version(),
                        person.changedAt(),
                        new PersonState(
                                person.id(),
                                person.school(),
                                person.name(),
                                person.role().name(),
                                person.deleted(),
                                person.version())));
    }
}
