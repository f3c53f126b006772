package engram.deck.transfer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import engram.deck.card.CardBatches;
import engram.deck.card.model.Answers;
import engram.deck.card.model.CardText;
import engram.deck.deck.model.Marking;
import engram.deck.outcome.model.Fault;
import engram.deck.outcome.model.Outcome;
import engram.deck.transfer.model.DeckFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of a deck in JSON. Nothing is coerced: text is text and a list is a list. */
final class JsonDeck {
    private final JsonParser parser;
    private final List<Fault> faults = new ArrayList<>();
    private final List<CardText> cards = new ArrayList<>();
    private @Nullable String title;
    private @Nullable List<@Nullable String> tags;
    private @Nullable String frontLang;
    private @Nullable String backLang;
    private @Nullable String spelling;

    JsonDeck(JsonParser parser) {
        this.parser = parser;
    }

    Outcome<DeckFile> read() throws IOException {
        var first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) readCards();
        else if (first == JsonToken.START_OBJECT) readDeck();
        else return Outcome.broken("file", "must be a list of cards, or a deck with one");
        if (faults.isEmpty() && parser.nextToken() != null)
            return Outcome.broken("file", "must end after the deck");
        return faults.isEmpty() ? new Outcome.Done<>(deck()) : new Outcome.Broken<>(faults);
    }

    private DeckFile deck() {
        return new DeckFile(title, tags, new Marking.Written(frontLang, backLang, spelling), cards);
    }

    private void readDeck() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "title" -> title = text(field);
                case "tags" -> tags = texts(field);
                case "frontLang" -> frontLang = text(field);
                case "backLang" -> backLang = text(field);
                case "spelling" -> spelling = text(field);
                case "cards" -> {
                    if (parser.currentToken() == JsonToken.START_ARRAY) readCards();
                    else refuse(field, "must be a list");
                }
                default -> parser.skipChildren();
            }
        }
    }

    private void readCards() throws IOException {
        for (var i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == CardBatches.MOST)
                faults.add(new Fault("cards", "must be at most " + CardBatches.MOST + " cards"));
            if (i >= CardBatches.MOST) parser.skipChildren();
            else if (parser.currentToken() == JsonToken.START_OBJECT) readCard("cards[" + i + "]");
            else refuse("cards[" + i + "]", "must be an object");
        }
    }

    private void readCard(String path) throws IOException {
        var known = faults.size();
        String front = null;
        String back = null;
        List<@Nullable String> words = null;
        List<@Nullable String> accepted = null;
        String list = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "front" -> front = text(path + ".front");
                case "back" -> back = text(path + ".back");
                case "tags" -> words = texts(path + ".tags");
                case "accepted" -> accepted = texts(path + ".accepted");
                case "list" -> list = text(path + ".list");
                default -> parser.skipChildren();
            }
        }
        if (faults.size() > known) return;
        switch (CardText.of(front, back, words, new Answers.Written(accepted, list))) {
            case Outcome.Done<CardText>(var card) -> cards.add(card);
            case Outcome.Broken<CardText>(var broken) ->
                    broken.forEach(fault -> faults.add(fault.within(path)));
            default -> throw new IllegalStateException("text is right or broken");
        }
    }

    private @Nullable String text(String path) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) return parser.getText();
        if (parser.currentToken() != JsonToken.VALUE_NULL) refuse(path, "must be text");
        return null;
    }

    private @Nullable List<@Nullable String> texts(String path) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) return null;
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            refuse(path, "must be a list of texts");
            return null;
        }
        var texts = new ArrayList<@Nullable String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) texts.add(text(path));
        return texts;
    }

    private void refuse(String path, String rule) throws IOException {
        faults.add(new Fault(path, rule));
        parser.skipChildren();
    }
}
