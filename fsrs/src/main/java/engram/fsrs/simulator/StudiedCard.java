package engram.fsrs.simulator;

import engram.fsrs.MemoryState;

/**
 * A card that has been answered before the forecast begins.
 *
 * @param memory after its last answer
 * @param lastDay the day of that answer, counted from the first day of the forecast: 0 or less
 * @param dueDay the day on which it is next asked, counted alike; overdue cards have a negative one
 */
public record StudiedCard(MemoryState memory, int lastDay, int dueDay) {}
