package engram.scheduler.queue.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import engram.scheduler.settings.model.QueueSettings;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Spaced study: steps that are over, then cards whose day has come and new ones within the day's
 * limits, then steps that end soon, and last what was wanted ahead of its time.
 */
public final class StudyQueue {
    /** So many due cards at a time: more than a sitting, and few enough for a phone to fetch. */
    public static final int DUE_AT_A_TIME = 200;

    /** New cards come ten at a time. */
    public static final int NEW_AT_A_TIME = 10;

    private static final Comparator<StudyCard> BY_DUE =
            comparing(StudyCard::due).thenComparing(StudyCard::id);

    private final Moment moment;
    private final QueueSettings settings;
    private final Shuffle shuffle;

    public StudyQueue(Moment moment, QueueSettings settings, Shuffle shuffle) {
        this.moment = moment;
        this.settings = settings;
        this.shuffle = shuffle;
    }

    /** The cards in the order of study. */
    public List<Pick> of(Desk desk, More more) {
        var work = desk.work();
        var answered = desk.answered();
        var picking = new Picking(moment, settings.burySiblings(), work);
        var steps =
                picking.from(those(answered, this::stepOver, BY_DUE), PickKind.STEP, DUE_AT_A_TIME);
        var soon = picking.from(those(answered, this::soon, BY_DUE), PickKind.SOON, DUE_AT_A_TIME);
        int room = Math.min(DUE_AT_A_TIME - steps.size(), reviewsLeft(work) + more.reviews());
        var overdue =
                picking.from(those(answered, this::overdue, reviewOrder()), PickKind.OVERDUE, room);
        int unseenRoom = Math.min(NEW_AT_A_TIME, newLeft(work) + more.newCards());
        var unseen = picking.from(desk.unseen(), PickKind.NEW, unseenRoom);
        var ahead =
                picking.from(those(answered, later(work), BY_DUE), PickKind.AHEAD, DUE_AT_A_TIME);
        return Stream.of(steps, placed(overdue, unseen), soon, ahead)
                .flatMap(List::stream)
                .toList();
    }

    /** What the day's limit leaves of new cards. */
    public int newLeft(DayWork work) {
        return Math.max(0, settings.newPerDay() - work.newCards());
    }

    /** What the day's limit leaves of due ones. */
    public int reviewsLeft(DayWork work) {
        return Math.max(0, settings.reviewsPerDay() - work.reviews());
    }

    /** Whether a card in steps comes back so soon that it is asked where nothing else is left. */
    public boolean soon(StudyCard card) {
        return card.inSteps() && !card.dueBy(moment.now()) && card.dueBy(moment.soon());
    }

    private boolean stepOver(StudyCard card) {
        return card.inSteps() && card.dueBy(moment.now());
    }

    private boolean overdue(StudyCard card) {
        return !card.inSteps() && card.dueBy(moment.now());
    }

    /** What was answered today is not asked again before its time. */
    private Predicate<StudyCard> later(DayWork work) {
        var today = work.ids();
        return card ->
                moment.ahead() > 0
                        && !card.dueBy(moment.now())
                        && card.due().isBefore(moment.horizon())
                        && !today.contains(card.id());
    }

    private List<Pick> placed(List<Pick> due, List<Pick> unseen) {
        return switch (settings.newPlace()) {
            case LAST -> Stream.concat(due.stream(), unseen.stream()).toList();
            case FIRST -> Stream.concat(unseen.stream(), due.stream()).toList();
            case MIXED -> Picking.mixed(due, unseen);
        };
    }

    private Comparator<StudyCard> reviewOrder() {
        return switch (settings.reviewOrder()) {
            case RECALL -> comparingDouble(moment::recall).thenComparing(BY_DUE);
            case DUE -> BY_DUE;
            case RANDOM -> comparing(StudyCard::id, shuffle.order());
        };
    }

    private static List<StudyCard> those(
            List<StudyCard> cards, Predicate<StudyCard> wanted, Comparator<StudyCard> order) {
        return cards.stream().filter(wanted).sorted(order).toList();
    }
}
