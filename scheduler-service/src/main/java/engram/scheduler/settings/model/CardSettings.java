package engram.scheduler.settings.model;

import engram.fsrs.SchedulingSettings;

/**
 * What is chosen about a deck's cards.
 *
 * @param scheduling what the memory model is told
 * @param leechLapses lapses after which a card counts as a leech; 0 for never
 * @param lateAfterDays 1 to 365: how long a device may keep an answer, so that it counts as given
 *     when the device says
 */
public record CardSettings(SchedulingSettings scheduling, int leechLapses, int lateAfterDays) {
    /** Where nobody has chosen anything. */
    public static final CardSettings DEFAULT = new CardSettings(SchedulingSettings.DEFAULT, 8, 7);

    /**
     * Whether a card that has just lapsed for the {@code lapses}-th time is a leech: at the limit,
     * then every half.
     */
    public boolean leechAt(int lapses) {
        int again = Math.max(1, (leechLapses + 1) / 2);
        return leechLapses > 0 && lapses >= leechLapses && (lapses - leechLapses) % again == 0;
    }
}
