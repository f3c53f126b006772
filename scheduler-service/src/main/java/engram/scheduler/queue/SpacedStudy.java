package engram.scheduler.queue;

import engram.scheduler.cards.model.OutlineCard;
import engram.scheduler.queue.model.DayWork;
import engram.scheduler.queue.model.Desk;
import engram.scheduler.queue.model.More;
import engram.scheduler.queue.model.Pick;
import engram.scheduler.queue.model.QueueCounts;
import engram.scheduler.queue.model.Shuffle;
import engram.scheduler.queue.model.StudyCard;
import engram.scheduler.queue.model.StudyQueue;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Reads what is needed to say what comes next, and no more, however large the deck.
 *
 * <p>Of cards whose day had come before today began, the {@link #WINDOW} that have waited longest
 * are ranked; with more than that overdue, one that has waited less can be more forgotten and yet
 * comes on a later day. Steps of today are read apart, so that no backlog hides them.
 */
@Singleton
final class SpacedStudy {
    static final int WINDOW = 1_000;

    private final Standings standings;
    private final Unseen unseen;

    SpacedStudy(Standings standings, Unseen unseen) {
        this.standings = standings;
        this.unseen = unseen;
    }

    /** What is asked, in order, and what there is. */
    record Spaced(List<Pick> picks, QueueCounts counts) {}

    Spaced read(Study study, More more) {
        var moment = study.moment();
        var waiting = due(study, Instant.EPOCH, moment.dayStart());
        var later = due(study, moment.dayStart(), moment.horizon());
        var answered = new ArrayList<>(waiting);
        answered.addAll(later);
        var work = work(study);
        var shuffle = Shuffle.of(study.of().learner().id(), study.of().deck(), moment.today());
        var queue = new StudyQueue(moment, study.queue(), shuffle);
        var counts = counts(study, queue, waiting, later, work);
        var fresh = counts.unseen() == 0 ? List.<StudyCard>of() : unseen(study, shuffle);
        return new Spaced(queue.of(new Desk(answered, fresh, work), more), counts);
    }

    private List<StudyCard> due(Study study, Instant after, Instant until) {
        return standings.due(study.of(), after, until, study::asks, WINDOW).stream()
                .flatMap(each -> study.card(each.card(), each.state()).stream())
                .toList();
    }

    private DayWork work(Study study) {
        var today = study.moment().today();
        var answered = new ArrayList<DayWork.Answered>();
        for (var standing : standings.answeredOn(study.of(), today)) {
            var firstDay = standing.firstDay() == null ? today : standing.firstDay();
            study.outline()
                    .find(standing.card())
                    .ifPresent(card -> answered.add(new DayWork.Answered(card, firstDay)));
        }
        return DayWork.of(today, answered);
    }

    private Iterable<StudyCard> unseen(Study study, Shuffle shuffle) {
        return switch (study.queue().newOrder()) {
            case DECK -> unseen.of(study.of(), study.asked());
            case RANDOM -> unseen.of(study.of(), shuffled(study, shuffle));
        };
    }

    private static List<OutlineCard> shuffled(Study study, Shuffle shuffle) {
        return StreamSupport.stream(study.asked().spliterator(), false)
                .sorted(Comparator.comparing(OutlineCard::id, shuffle.order()))
                .toList();
    }

    private QueueCounts counts(
            Study study,
            StudyQueue queue,
            List<StudyCard> waiting,
            List<StudyCard> later,
            DayWork work) {
        var now = study.moment().now();
        var aside = standings.find(study.of().learner(), study.notAsked()).values();
        int asideSeen = (int) aside.stream().filter(each -> isDue(each, Instant.MAX)).count();
        int due = (int) later.stream().filter(card -> card.dueBy(now)).count() + waiting.size();
        if (waiting.size() == WINDOW || later.size() == WINDOW) {
            int asideDue = (int) aside.stream().filter(each -> isDue(each, now)).count();
            due = standings.countDue(study.of(), now) - asideDue;
        }
        int seen = standings.countSeen(study.of()) - asideSeen;
        return new QueueCounts(
                Math.max(0, due),
                (int) later.stream().filter(queue::soon).count(),
                Math.max(0, study.askedCount() - seen),
                study.askedCount() + study.heldCount(),
                study.outline().drafts().size(),
                study.held().suspended().size(),
                study.held().buried().size(),
                work.newCards(),
                work.reviews(),
                queue.newLeft(work),
                queue.reviewsLeft(work));
    }

    private static boolean isDue(Standing standing, Instant until) {
        var due = standing.state().due();
        return due != null && !due.isAfter(until);
    }
}
