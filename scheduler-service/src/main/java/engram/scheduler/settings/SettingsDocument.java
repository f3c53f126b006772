package engram.scheduler.settings;

import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.scheduler.settings.model.Chosen;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** What is chosen at a place, as a document; a place where all is cleared keeps its version. */
final class SettingsDocument {
    static final String COLLECTION = "settings";

    private SettingsDocument() {}

    static Document of(Place place, long version, Chosen chosen, Instant changedAt) {
        return new Document("_id", place.key())
                .append("school", place.school())
                .append("scope", place.scope().word())
                .append("id", place.id())
                .append("version", version)
                .append("chosen", new Document(chosen.words()))
                .append("changedAt", Date.from(changedAt));
    }

    static Place place(Document settings) {
        var scope = Scope.of(settings.getString("scope")).orElseThrow();
        return new Place(settings.getString("school"), scope, settings.getString("id"));
    }

    static Chosen chosen(Document settings) {
        return Chosen.of(settings.get("chosen", Document.class));
    }
}
