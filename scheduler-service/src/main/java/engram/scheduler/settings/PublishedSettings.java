package engram.scheduler.settings;

import engram.outbox.Message;
import engram.outbox.Published;
import engram.outbox.StateTopic;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Settings to {@code scheduler.settings.v1}. */
@Singleton
final class PublishedSettings implements Published {
    private static final StateTopic TOPIC =
            new StateTopic("scheduler.settings.v1", "SettingsState", 1);

    private final ObjectMapper json;

    PublishedSettings(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The value of a record.
     *
     * @param deleted nothing is chosen here any more
     */
    @Serdeable
    record SettingsState(
            String school,
            String scope,
            String id,
            long version,
            ChosenV1 chosen,
            boolean deleted) {}

    @Override
    public String collection() {
        return SettingsDocument.COLLECTION;
    }

    @Override
    public Optional<StateTopic> states() {
        return Optional.of(TOPIC);
    }

    @Override
    public List<Message> messages(Document aggregate) {
        var place = SettingsDocument.place(aggregate);
        var chosen = SettingsDocument.chosen(aggregate);
        long version = aggregate.getLong("version");
        return List.of(
                TOPIC.state(
                        json,
                        List.of(place.school(), place.scope().word(), place.id()),
                        version,
                        aggregate.getDate("changedAt").toInstant(),
                        new SettingsState(
                                place.school(),
                                place.scope().word(),
                                place.id(),
                                version,
                                ChosenV1.of(chosen),
                                chosen.isEmpty())));
    }
}
