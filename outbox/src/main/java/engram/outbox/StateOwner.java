package engram.outbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What an owner has of the things whose states it publishes to one topic. Things are named by the
 * keys of their records, the ids joined by {@code /}.
 */
public interface StateOwner {
    String topic();

    /** The versions that are stored of those that there are, by key. */
    Map<String, Long> versions(Collection<String> keys);

    /** The newest states of those that there are, as records. */
    List<Message> newest(Collection<String> keys);

    /**
     * Whether what is stored is the source. What is derived can lag behind its own topic while it
     * is made anew, and that is no alarm.
     */
    boolean isSource();
}
