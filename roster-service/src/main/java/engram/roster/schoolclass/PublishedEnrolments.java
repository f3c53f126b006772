package engram.roster.schoolclass;

import com.fasterxml.jackson.annotation.JsonProperty;
import engram.outbox.Message;
import engram.outbox.Published;
import engram.roster.States;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import org.bson.Document;

/** Enrolments as other services need them to decide who may see what. */
@Singleton
final class PublishedEnrolments implements Published {
    private final States states;

    PublishedEnrolments(States states) {
        this.states = states;
    }

    @Serdeable
    record EnrolmentState(
            String school,
            @JsonProperty("class") String schoolClass,
            String person,
            String role,
            boolean deleted,
            long version) {}

    @Override
    public String collection() {
        return Enrolments.COLLECTION;
    }

    @Override
    public List<Message> messages(Document aggregate) {
        var known = Enrolments.read(aggregate);
        return List.of(
                states.message(
                        "roster.enrolments.v1",
                        "EnrolmentState",
                        new States.Version(
                                known.school(),
                                List.of(known.schoolClass(), known.person()),
                                known.version(),
                                known.changedAt()),
                        new EnrolmentState(
                                known.school(),
                                known.schoolClass(),
                                known.person(),
                                known.part().name(),
                                known.deleted(),
                                known.version())));
    }
}
