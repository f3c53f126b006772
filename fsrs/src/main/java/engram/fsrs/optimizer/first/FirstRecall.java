package engram.fsrs.optimizer.first;

/**
 * How cards that began alike fared at their first review on a later day.
 *
 * @param rating of the very first answer, 1 to 4
 * @param days from the last answer of the beginning to that review
 * @param reviews how many cards
 * @param passes how many of them were recalled
 */
public record FirstRecall(int rating, int days, int reviews, int passes) {}
