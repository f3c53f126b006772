package engram.gateway.door.model;

/** The services behind the gateway. */
public enum Service {
    DECK,
    ROSTER,
    REVIEW,
    SCHEDULER
}
