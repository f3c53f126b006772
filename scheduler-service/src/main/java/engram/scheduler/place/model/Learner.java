package engram.scheduler.place.model;

/** A learner of a school. */
public record Learner(String school, String id) {}
