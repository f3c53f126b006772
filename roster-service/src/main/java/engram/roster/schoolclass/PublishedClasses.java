package engram.roster.schoolclass;

import engram.outbox.Message;
import engram.outbox.Published;
import engram.outbox.StateTopic;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Classes as other services may know them: without their join codes. */
@Singleton
final class PublishedClasses implements Published {
    private static final StateTopic TOPIC = new StateTopic("roster.classes.v1", "ClassState", 1);

    private final ObjectMapper json;

    PublishedClasses(ObjectMapper json) {
        this.json = json;
    }

    @Serdeable
    record ClassState(String id, String school, String name, boolean deleted, long version) {}

    @Override
    public String collection() {
        return Classes.COLLECTION;
    }

    @Override
    public Optional<StateTopic> states() {
        return Optional.of(TOPIC);
    }

    @Override
    public List<Message> messages(Document aggregate) {
        var known = Classes.read(aggregate);
        return List.of(
                TOPIC.state(
                        json,
                        List.of(known.school(), known.id()),
                        known.version(),
                        known.changedAt(),
                        new ClassState(
                                known.id(),
                                known.school(),
                                known.name(),
                                known.deleted(),
                                known.version())));
    }
}
