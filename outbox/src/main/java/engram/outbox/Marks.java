package engram.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What may have to be published, so that it is whoever dies. Thread-safe, and for many replicas;
 * all times are by the clock of the place where marks are kept, so that no replica's clock matters.
 */
interface Marks {
    /** Marks an aggregate that is about to be stored with this version; before it is. */
    void before(Id id, long version);

    /** Whether the aggregate is marked at all. */
    boolean stands(Id id);

    /**
     * The oldest of the marks that their writers had time to serve; for half a minute they are
     * given to nobody else.
     */
    List<Mark> claim(int most);

    /** Takes away the marks that ask for no higher version than the one published. */
    void published(Map<Id, Long> versions);

    /** How many there are, and for how long the oldest has stood. */
    Waiting waiting();

    /**
     * What is to be published.
     *
     * @param oldest by the clocks of the replicas, so good for people and not for decisions
     */
    record Waiting(long marks, Duration oldest) {}

    /** Leaves marks for later: each by itself, twice as long at each try, up to some minutes. */
    void later(Collection<Mark> unserved);
}
