package engram.inbox.view;

/**
 * One life of a view: a run of its fold through its topics, into collections of its own.
 *
 * @param id also the last part of the names of its collections and of its consumer group
 * @param layout of its documents
 * @param epoch raised by a restore and by a roll-back: what a view of a higher epoch, or of the
 *     same and a higher layout, says of a thing is newer than what another says
 */
public record Generation(String id, int layout, long epoch) {}
