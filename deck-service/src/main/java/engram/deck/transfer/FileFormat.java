package engram.deck.transfer;

import engram.deck.card.model.CardText;
import engram.deck.deck.model.Deck;
import engram.deck.outcome.model.Outcome;
import engram.deck.transfer.model.DeckFile;
import java.util.List;

/** How a deck is written to a file and read back. What is written reads back the same. */
interface FileFormat {

    /** The file name's ending, which is also the format's name in a request. */
    String extension();

    /** The media type, with the charset. */
    String mediaType();

    /** Reads a file that was decoded and has no byte order mark; refuses it whole for any fault. */
    Outcome<DeckFile> read(String text);

    String write(Deck deck, List<CardText> cards);
}
