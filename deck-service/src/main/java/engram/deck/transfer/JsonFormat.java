package engram.deck.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import engram.deck.card.model.CardText;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.Marking;
import engram.deck.outcome.model.Outcome;
import engram.deck.transfer.model.DeckFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Either an array of cards, or an object {@code {title?, tags?, frontLang?, backLang?, spelling?,
 * cards}} that holds one; a card is {@code {front, back?, tags?, accepted?, list?}}. Other fields
 * are ignored, a field twice is refused.
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
    public Outcome<DeckFile> read(String text, boolean exact) {
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
    public Written begin(Deck deck, boolean exact, OutputStream file) throws IOException {
        var json = JSON.createGenerator(file).useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("title", deck.text().title());
        texts(json, "tags", deck.text().tags());
        marking(json, deck.text().marking().written());
        json.writeArrayFieldStart("cards");
        return new Written() {
            @Override
            public void add(List<CardText> cards) throws IOException {
                for (var card : cards) card(json, card);
                json.flush();
            }

            @Override
            public void end() throws IOException {
                json.writeEndArray();
                json.writeEndObject();
                json.close();
            }
        };
    }

    private static void marking(JsonGenerator json, Marking.Written marking) throws IOException {
        known(json, "frontLang", marking.frontLang());
        known(json, "backLang", marking.backLang());
        known(json, "spelling", marking.spelling());
    }

    private static void card(JsonGenerator json, CardText card) throws IOException {
        json.writeStartObject();
        json.writeStringField("front", card.front());
        json.writeStringField("back", card.back());
        if (!card.tags().isEmpty()) texts(json, "tags", card.tags());
        var accepted = card.answers().accepted();
        if (!accepted.isEmpty()) texts(json, "accepted", accepted);
        known(json, "list", card.answers().written().list());
        json.writeEndObject();
    }

    private static void known(JsonGenerator json, String field, @Nullable String text)
            throws IOException {
        if (text != null) json.writeStringField(field, text);
    }

    private static void texts(JsonGenerator json, String field, List<String> texts)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (var text : texts) json.writeString(text);
        json.writeEndArray();
    }
}
