package engram.roster.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import engram.outbox.Message;
import engram.outbox.Published;
import engram.outbox.StateTopic;
import engram.roster.period.PeriodV1;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Assignments as other services need them to decide who may study what. */
@Singleton
final class PublishedAssignments implements Published {
    private static final StateTopic TOPIC =
            new StateTopic("roster.assignments.v1", "AssignmentState", 1);

    private final ObjectMapper json;

    PublishedAssignments(ObjectMapper json) {
        this.json = json;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssignmentState(
            String school,
            @JsonProperty("class") String schoolClass,
            String deck,
            @Nullable Instant dueAt,
            @Nullable Instant examAt,
            List<PeriodV1> periods,
            boolean deleted,
            long version) {}

    @Override
    public String collection() {
        return Assignments.COLLECTION;
    }

    @Override
    public Optional<StateTopic> states() {
        return Optional.of(TOPIC);
    }

    @Override
    public List<Message> messages(Document aggregate) {
        var known = Assignments.read(aggregate);
        return List.of(
                TOPIC.state(
                        json,
                        List.of(known.school(), known.schoolClass(), known.deck()),
                        known.version(),
                        known.changedAt(),
                        new AssignmentState(
                                known.school(),
                                known.schoolClass(),
                                known.deck(),
                                known.dueAt(),
                                known.examAt(),
                                PeriodV1.of(known.periods()),
                                known.deleted(),
                                known.version())));
    }
}
