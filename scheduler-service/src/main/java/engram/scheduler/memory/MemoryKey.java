package engram.scheduler.memory;

import engram.scheduler.place.model.Learner;

/** Whose memory of what. */
public record MemoryKey(String school, String learner, String card) {
    /** The learner. */
    Learner whose() {
        return new Learner(school, learner);
    }

    /** The document's id. */
    String id() {
        return school + ':' + learner + ':' + card;
    }
}
