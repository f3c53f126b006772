package engram.scheduler.queue.model;

import engram.scheduler.cards.model.OutlineCard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Picks cards for one queue, the most urgent first: none twice, and where siblings are buried none
 * whose sibling has been picked or was answered today.
 */
final class Picking {
    private final Moment moment;
    private final boolean bury;
    private final Set<String> answeredToday;
    private final Siblings today = new Siblings();
    private final Siblings picked = new Siblings();
    private final Set<String> ids = new HashSet<>();

    Picking(Moment moment, boolean bury, DayWork work) {
        this.moment = moment;
        this.bury = bury;
        answeredToday = work.ids();
        work.cards().stream().map(OutlineCard::sides).forEach(today::add);
    }

    /** The first {@code limit} of the cards that can be picked. */
    List<Pick> from(Iterable<StudyCard> cards, Kind kind, int limit) {
        var picks = new ArrayList<Pick>();
        var left = cards.iterator();
        while (picks.size() < limit && left.hasNext()) {
            var card = left.next();
            if (free(card.card()) && ids.add(card.id())) {
                picked.add(card.card().sides());
                picks.add(new Pick(card, kind, recall(card)));
            }
        }
        return picks;
    }

    private boolean free(OutlineCard card) {
        return !bury
                || (!picked.of(card.sides())
                        && (answeredToday.contains(card.id()) || !today.of(card.sides())));
    }

    private @Nullable Double recall(StudyCard card) {
        return card.isNew() ? null : moment.recall(card);
    }

    /** Two lists as one, the second spread evenly over the first. */
    static List<Pick> mixed(List<Pick> many, List<Pick> few) {
        var mixed = new ArrayList<Pick>();
        int size = many.size() + few.size();
        int taken = 0;
        for (int place = 1; place <= size; place++) {
            boolean turn = (long) place * few.size() / size > taken;
            mixed.add(turn ? few.get(taken) : many.get(place - 1 - taken));
            taken += turn ? 1 : 0;
        }
        return mixed;
    }
}
