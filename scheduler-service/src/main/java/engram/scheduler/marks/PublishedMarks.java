package engram.scheduler.marks;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.outbox.Message;
import engram.outbox.Published;
import engram.outbox.StateTopic;
import engram.scheduler.marks.model.DeckMarks;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Which cards learners do not want to be asked, to {@code scheduler.marks.v1}; no flags. */
@Singleton
final class PublishedMarks implements Published {
    private static final StateTopic TOPIC = new StateTopic("scheduler.marks.v1", "MarksState", 2);

    private final ObjectMapper json;

    PublishedMarks(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The value of a record.
     *
     * @param suspended cards that are not to be asked until further notice
     * @param buried cards that are not to be asked until a time, which may be over
     */
    @Serdeable
    @JsonInclude
    record MarksState(
            String school,
            String learner,
            String deck,
            long version,
            List<String> suspended,
            List<Buried> buried) {

        static MarksState of(List<String> key, long version, DeckMarks marks) {
            var byCard = marks.byCard().entrySet().stream().sorted(Map.Entry.comparingByKey());
            var cards = byCard.toList();
            return new MarksState(
                    key.get(0),
                    key.get(1),
                    key.get(2),
                    version,
                    cards.stream()
                            .filter(each -> each.getValue().suspended())
                            .map(Map.Entry::getKey)
                            .toList(),
                    cards.stream()
                            .<Buried>mapMulti((each, sink) -> {
                                if (each.getValue().buriedUntil() instanceof Instant until)
                                    sink.accept(new Buried(each.getKey(), until));
                            })
                            .toList());
        }
    }

    @Serdeable
    record Buried(String card, Instant until) {}

    @Override
    public String collection() {
        return MarksDocument.COLLECTION;
    }

    @Override
    public Optional<StateTopic> states() {
        return Optional.of(TOPIC);
    }

    @Override
    public List<Message> messages(Document aggregate) {
        var parts = List.of(aggregate.getString("_id").split(":", -1));
        long version = aggregate.getLong("version");
        return List.of(
                TOPIC.state(
                        json,
                        parts,
                        version,
                        aggregate.getDate("changedAt").toInstant(),
                        MarksState.of(parts, version, MarksDocument.marks(aggregate))));
    }
}
