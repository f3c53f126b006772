package engram.scheduler.queue;

import engram.scheduler.place.model.Learner;

/** One learner's study of one deck. */
record LearnerDeck(Learner learner, String deck) {
    /** {@code school:learner:deck}. */
    String id() {
        return String.join(":", learner.school(), learner.id(), deck);
    }
}
