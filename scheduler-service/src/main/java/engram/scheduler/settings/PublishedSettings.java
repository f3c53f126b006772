package engram.scheduler.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.outbox.Message;
import engram.outbox.Published;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Settings to {@code scheduler.settings.v1}. */
@Singleton
final class PublishedSettings implements Published {
    static final String TOPIC = "scheduler.settings.v1";

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
    public List<Message> messages(Document aggregate) {
        var place = SettingsDocument.place(aggregate);
        var chosen = SettingsDocument.chosen(aggregate);
        long version = aggregate.getLong("version");
        var key = place.school() + '/' + place.scope().word() + '/' + place.id();
        var event = UUID.nameUUIDFromBytes((TOPIC + '/' + key + '/' + version).getBytes(UTF_8));
        return List.of(
                new Message(
                        TOPIC,
                        key,
                        place.school(),
                        event.toString(),
                        "SettingsState",
                        version,
                        place.school(),
                        aggregate.getDate("changedAt").toInstant(),
                        text(
                                new SettingsState(
                                        place.school(),
                                        place.scope().word(),
                                        place.id(),
                                        version,
                                        ChosenV1.of(chosen),
                                        chosen.isEmpty()))));
    }

    private String text(SettingsState state) {
        try {
            return json.writeValueAsString(state);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
