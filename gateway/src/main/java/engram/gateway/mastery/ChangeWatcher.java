package engram.gateway.mastery;

import engram.outbox.Message;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Says what the rest of the gateway is to be told when the figures of learners change. */
public interface ChangeWatcher {

    /**
     * That the memory of one learner for one deck was folded.
     *
     * @param version grows with each change of that memory
     * @param at when the newest state behind it was made
     */
    record Remembered(String school, String learner, String deck, long version, Instant at) {}

    /**
     * That the cards of a deck were folded, on which the figures of everybody who studies it
     * depend.
     *
     * @param version grows with each change of the deck or its cards
     * @param at when the newest state behind it was made
     */
    record Edited(String school, String deck, long version, Instant at) {}

    /**
     * That the sessions of one learner with one deck were folded.
     *
     * @param version grows with each change of what they come to
     * @param at when the newest of the facts read was known
     */
    record Studied(String school, String learner, String deck, long version, Instant at) {}

    /** The records to publish; the same for the same memory. */
    List<Message> remembered(Collection<Remembered> memories);

    /** The records to publish; the same for the same sessions. */
    List<Message> studied(Collection<Studied> sessions);

    /** The records to publish; the same for the same decks. */
    List<Message> edited(Collection<Edited> decks);
}
