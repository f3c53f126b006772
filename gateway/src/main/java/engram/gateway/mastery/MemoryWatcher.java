package engram.gateway.mastery;

import engram.outbox.Message;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Says what the rest of the gateway is to be told when the memory of a learner changes. */
public interface MemoryWatcher {

    /**
     * That the memory of one learner for one deck was folded.
     *
     * @param version grows with each change of that memory
     * @param at when the newest state behind it was made
     */
    record Touched(String school, String learner, String deck, long version, Instant at) {}

    /** The records to publish; the same for the same memory. */
    List<Message> changed(Collection<Touched> touched);
}
