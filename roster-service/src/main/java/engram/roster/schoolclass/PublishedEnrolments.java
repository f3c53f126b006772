package engram.roster.schoolclass;

import com.fasterxml.jackson.annotation.JsonProperty;
import engram.outbox.Message;
import engram.outbox.Published;
import engram.outbox.StateTopic;
import engram.roster.period.PeriodV1;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Enrolments as other services need them to decide who may see what. */
@Singleton
final class PublishedEnrolments implements Published {
    private static final StateTopic TOPIC =
            new StateTopic("roster.enrolments.v1", "EnrolmentState", 1);

    private final ObjectMapper json;

    PublishedEnrolments(ObjectMapper json) {
        this.json = json;
    }

    @Serdeable
    record EnrolmentState(
            String school,
            @JsonProperty("class") String schoolClass,
            String person,
            String role,
            List<PeriodV1> periods,
            boolean deleted,
            long version) {}

    @Override
    public String collection() {
        return Enrolments.COLLECTION;
    }

    @Override
    public Optional<StateTopic> states() {
        return Optional.of(TOPIC);
    }

    @Override
    public List<Message> messages(Document aggregate) {
        var known = Enrolments.read(aggregate);
        return List.of(
                TOPIC.state(
                        json,
                        List.of(known.school(), known.schoolClass(), known.person()),
                        known.version(),
                        known.changedAt(),
                        new EnrolmentState(
                                known.school(),
                                known.schoolClass(),
                                known.person(),
                                known.part().name(),
                                PeriodV1.of(known.periods()),
                                known.deleted(),
                                known.version())));
    }
}
