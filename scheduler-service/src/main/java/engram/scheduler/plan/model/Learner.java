package engram.scheduler.plan.model;

/** A learner of a school. */
public record Learner(String school, String id) {}
