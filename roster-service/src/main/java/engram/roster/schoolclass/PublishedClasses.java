package engram.roster.schoolclass;

import engram.outbox.Message;
import engram.outbox.Published;
import engram.roster.States;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import org.bson.Document;

/** Classes as other services may know them: without their join codes. */
@Singleton
final class PublishedClasses implements Published {
    private final States states;

    PublishedClasses(States states) {
        this.states = states;
    }

    @Serdeable
    record ClassState(String id, String school, String name, boolean deleted, long version) {}

    @Override
    public String collection() {
        return Classes.COLLECTION;
    }

    @Override
    public List<Message> messages(Document aggregate) {
        var known = Classes.read(aggregate);
        return List.of(
                states.message(
                        "roster.classes.v1",
                        "ClassState",
                        new States.Version(
                                known.school(),
                                List.of(known.id()),
                                known.version(),
                                known.changedAt()),
                        new ClassState(
                                known.id(),
                                known.school(),
                                known.name(),
                                known.deleted(),
                                known.version())));
    }
}
