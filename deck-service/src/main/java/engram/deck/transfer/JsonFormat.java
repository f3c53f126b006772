package engram.deck.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import engram.deck.card.model.CardText;
import engram.deck.deck.model.Deck;
import engram.deck.outcome.model.Outcome;
import engram.deck.transfer.model.DeckFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Either an array of {@code {front, back?, tags?}}, or an object {@code {title?, tags?, cards}}
 * that holds one. Other fields are ignored, a field twice is refused.
 */
@Singleton
final class JsonFormat implements FileFormat {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public Outcome<DeckFile> read(String text) {
        try (var parser = JSON.createParser(text)) {
            return new JsonDeck(parser).read();
        } catch (JsonProcessingException notJson) {
            var place = notJson.getLocation();
            var line = place == null ? 1 : Math.max(place.getLineNr(), 1);
            return Outcome.broken("line " + line, "is not valid JSON");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String write(Deck deck, List<CardText> cards) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("title", deck.text().title());
            tags(json, deck.text().tags());
            json.writeArrayFieldStart("cards");
            for (var card : cards) {
                json.writeStartObject();
                json.writeStringField("front", card.front());
                json.writeStringField("back", card.back());
                if (!card.tags().isEmpty()) tags(json, card.tags());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void tags(JsonGenerator json, List<String> tags) throws IOException {
        json.writeArrayFieldStart("tags");
        for (var tag : tags) json.writeString(tag);
        json.writeEndArray();
    }
}
