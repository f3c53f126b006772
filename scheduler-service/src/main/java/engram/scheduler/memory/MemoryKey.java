package engram.scheduler.memory;

/** Whose memory of what. */
public record MemoryKey(String school, String learner, String card) {
    /** The document's id. */
    String id() {
        return school + ':' + learner + ':' + card;
    }
}
