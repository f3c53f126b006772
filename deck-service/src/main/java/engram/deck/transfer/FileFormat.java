package engram.deck.transfer;

import engram.deck.card.model.CardText;
import engram.deck.deck.model.Deck;
import engram.deck.outcome.model.Outcome;
import engram.deck.transfer.model.DeckFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** How a deck is written to a file and read back. What is written reads back the same. */
interface FileFormat {
    /** The file name's ending, which is also the format's name in a request. */
    String extension();

    /** The media type, with the charset. */
    String mediaType();

    /**
     * Reads a file that was decoded and has no byte order mark; refuses it whole for any fault.
     *
     * @param exact that every cell stands for itself: the file was written so
     */
    Outcome<DeckFile> read(String text, boolean exact);

    /**
     * Begins to write a file in UTF-8.
     *
     * @param exact that every cell is the text itself, be it a formula to a spreadsheet
     */
    Written begin(Deck deck, boolean exact, OutputStream file) throws IOException;

    /** A file that is being written, a part of the cards at a time. */
    interface Written {
        /** Writes the next cards, out to the file. */
        void add(List<CardText> cards) throws IOException;

        /** Writes what comes after the last card. */
        void end() throws IOException;
    }
}
