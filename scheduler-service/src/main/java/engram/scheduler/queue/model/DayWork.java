package engram.scheduler.queue.model;

import engram.scheduler.cards.model.OutlineCard;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a learner has answered of a deck on one day, as far as it moved memory.
 *
 * @param newCards how many cards for the first time
 * @param reviews how many others
 * @param cards those of the deck
 */
public record DayWork(int newCards, int reviews, List<OutlineCard> cards) {
    /** Nothing yet. */
    public static final DayWork NONE = new DayWork(0, 0, List.of());

    public DayWork {
        cards = List.copyOf(cards);
    }

    /** A card answered on the day. */
    public record Answered(OutlineCard card, LocalDate firstDay) {}

    /** The work of a day, from the cards answered last on it. */
    public static DayWork of(LocalDate day, List<Answered> answered) {
        int first = (int) answered.stream().filter(each -> each.firstDay().equals(day)).count();
        var cards = answered.stream().map(Answered::card).toList();
        return new DayWork(first, answered.size() - first, cards);
    }

    Set<String> ids() {
        return cards.stream().map(OutlineCard::id).collect(Collectors.toUnmodifiableSet());
    }
}
