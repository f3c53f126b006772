package engram.scheduler.queue.model;

import static engram.scheduler.queue.model.Decks.NOW;
import static engram.scheduler.queue.model.Decks.moment;
import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.CardState;
import engram.fsrs.Phase;
import engram.scheduler.settings.model.QueueSettings;
import engram.scheduler.settings.model.QueueSettings.NewOrder;
import engram.scheduler.settings.model.QueueSettings.NewPlace;
import engram.scheduler.settings.model.QueueSettings.ReviewOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every queue, whatever the deck, the settings and the day's work. */
class StudyQueuePropertyTest {
    record World(Desk desk, QueueSettings settings, int ahead, More more, long seed) {
        List<Pick> queue() {
            return queue(new Shuffle(seed));
        }

        List<Pick> queue(Shuffle shuffle) {
            return new StudyQueue(moment(ahead), settings, shuffle).of(desk, more);
        }

        long count(PickKind kind) {
            return queue().stream().filter(pick -> pick.kind() == kind).count();
        }
    }

    @Property
    void no_card_comes_twice(@ForAll("worlds") World world) {
        var ids = world.queue().stream().map(Pick::id).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Property
    void the_days_limits_are_kept(@ForAll("worlds") World world) {
        var work = world.desk().work();
        int unseen = Math.max(0, world.settings().newPerDay() - work.newCards());
        int due = Math.max(0, world.settings().reviewsPerDay() - work.reviews());
        assertThat(world.count(PickKind.NEW))
                .isLessThanOrEqualTo(unseen + world.more().newCards())
                .isLessThanOrEqualTo(StudyQueue.NEW_AT_A_TIME);
        assertThat(world.count(PickKind.OVERDUE)).isLessThanOrEqualTo(due + world.more().reviews());
    }

    @Property
    void no_room_is_left_while_a_card_waits_for_it(@ForAll("worlds") World world) {
        if (world.settings().burySiblings()) {
            return;
        }
        var queue = new StudyQueue(moment(0), world.settings(), new Shuffle(0));
        int room = queue.newLeft(world.desk().work()) + world.more().newCards();
        long unseen = world.desk().unseen().spliterator().getExactSizeIfKnown();
        assertThat(world.count(PickKind.NEW))
                .isEqualTo(Math.min(unseen, Math.min(room, StudyQueue.NEW_AT_A_TIME)));
        long due =
                world.desk().answered().stream()
                        .filter(card -> !card.inSteps() && card.dueBy(NOW))
                        .count();
        int reviews = queue.reviewsLeft(world.desk().work()) + world.more().reviews();
        assertThat(world.count(PickKind.OVERDUE)).isEqualTo(Math.min(due, reviews));
    }

    @Property
    void every_kind_is_what_it_says(@ForAll("worlds") World world) {
        for (var pick : world.queue()) {
            var card = pick.card();
            var soon = moment(0).soon();
            assertThat(card.isNew()).isEqualTo(pick.kind() == PickKind.NEW);
            assertThat(pick.recall() == null).isEqualTo(card.isNew());
            boolean holds =
                    switch (pick.kind()) {
                        case STEP -> card.inSteps() && card.dueBy(NOW);
                        case OVERDUE -> !card.inSteps() && card.dueBy(NOW);
                        case NEW -> true;
                        case SOON -> card.inSteps() && !card.dueBy(NOW) && card.dueBy(soon);
                        case AHEAD -> world.ahead() > 0 && !card.dueBy(NOW);
                    };
            assertThat(holds).as("%s", pick).isTrue();
        }
    }

    @Property
    void steps_come_first_and_what_is_ahead_of_its_time_last(@ForAll("worlds") World world) {
        var ranks =
                world.queue().stream()
                        .map(pick ->
                                switch (pick.kind()) {
                                    case STEP -> 0;
                                    case OVERDUE, NEW -> 1;
                                    case SOON -> 2;
                                    case AHEAD -> 3;
                                })
                        .toList();
        assertThat(ranks).isSorted();
    }

    @Property
    void the_most_forgotten_come_first(@ForAll("worlds") World world) {
        if (world.settings().reviewOrder() != ReviewOrder.RECALL
                || world.settings().burySiblings()) {
            return;
        }
        var overdue =
                world.queue().stream().filter(pick -> pick.kind() == PickKind.OVERDUE).toList();
        assertThat(overdue)
                .extracting(Pick::recall)
                .isSortedAccordingTo(Comparator.nullsLast(Comparator.naturalOrder()));
        double most = overdue.isEmpty() ? 0 : moment(0).recall(overdue.getLast().card());
        var listed = overdue.stream().map(Pick::id).toList();
        assertThat(world.desk().answered())
                .filteredOn(card ->
                        !overdue.isEmpty()
                                && !card.inSteps()
                                && card.dueBy(NOW)
                                && !listed.contains(card.id()))
                .allMatch(card -> moment(0).recall(card) >= most);
    }

    @Property
    void of_siblings_at_most_one_comes_a_day(@ForAll("worlds") World world) {
        if (!world.settings().burySiblings()) {
            return;
        }
        var picks = world.queue().stream().map(Pick::card).map(StudyCard::card).toList();
        var today = world.desk().work().cards();
        for (var card : picks) {
            assertThat(picks)
                    .filteredOn(other -> !other.equals(card))
                    .noneMatch(other -> other.sides().siblings(card.sides()));
            assertThat(today)
                    .filteredOn(_ -> !today.contains(card))
                    .noneMatch(other -> other.sides().siblings(card.sides()));
        }
    }

    @Property(tries = 300)
    void a_reload_agrees(@ForAll("worlds") World world) {
        var reversed = new ArrayList<>(world.desk().answered()).reversed();
        var again = new Desk(reversed, world.desk().unseen(), world.desk().work());
        var reloaded =
                new World(again, world.settings(), world.ahead(), world.more(), world.seed());
        assertThat(reloaded.queue()).isEqualTo(world.queue());
    }

    @Provide
    Arbitrary<World> worlds() {
        var numbers = Arbitraries.integers();
        return Combinators.combine(
                        answered(),
                        unseen(),
                        numbers.between(0, 12),
                        numbers.between(0, 12),
                        settings(),
                        Arbitraries.of(0, 0, 1, 30),
                        more(),
                        Arbitraries.longs())
                .as((answered, unseen, newDone, reviewed, settings, ahead, more, seed) -> {
                    var today =
                            answered.stream()
                                    .filter(card -> card.state().reps() > 1)
                                    .map(StudyCard::card)
                                    .toList();
                    var work = new DayWork(newDone, reviewed, today);
                    return new World(new Desk(answered, unseen, work), settings, ahead, more, seed);
                });
    }

    private static Arbitrary<More> more() {
        return Combinators.combine(Arbitraries.of(0, 0, 3, 100), Arbitraries.of(0, 0, 3, 200))
                .as(More::new);
    }

    private static Arbitrary<List<StudyCard>> answered() {
        var dueIn = Arbitraries.integers().between(-3_000, 3_000).map(Duration::ofMinutes);
        var sides = Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h");
        var one =
                Combinators.combine(
                                Arbitraries.of(Phase.LEARNING, Phase.REVIEW, Phase.RELEARNING),
                                dueIn,
                                Arbitraries.doubles().between(0.5, 60),
                                Arbitraries.integers().between(0, 40),
                                sides,
                                sides,
                                Arbitraries.of(1, 1, 1, 2))
                        .as((phase, due, stability, daysAgo, front, back, reps) ->
                                repeated(
                                        Decks.answered(
                                                Decks.card("", front, back),
                                                phase,
                                                due,
                                                stability,
                                                Duration.ofDays(daysAgo)),
                                        reps));
        return one.list().ofMaxSize(30).map(cards -> numbered("a", cards));
    }

    private static StudyCard repeated(StudyCard card, int reps) {
        var state = card.state();
        return new StudyCard(
                card.card(),
                new CardState(
                        state.phase(),
                        state.step(),
                        state.due(),
                        state.scheduledDays(),
                        state.memory(),
                        reps,
                        state.lapses(),
                        state.lastReview(),
                        state.lastRating()));
    }

    private static Arbitrary<List<StudyCard>> unseen() {
        var sides = Arbitraries.of("a", "b", "c", "p", "q", "r", "s", "t");
        return Combinators.combine(sides, sides)
                .as((front, back) -> new StudyCard(Decks.card("", front, back), CardState.NEW))
                .list()
                .ofMaxSize(20)
                .map(cards -> numbered("n", cards));
    }

    private static List<StudyCard> numbered(String prefix, List<StudyCard> cards) {
        var numbered = new ArrayList<StudyCard>();
        for (var card : cards) {
            var sides = card.card().sides();
            var id = prefix + numbered.size();
            numbered.add(
                    new StudyCard(
                            new engram.scheduler.cards.model.OutlineCard(id, 0, false, sides),
                            card.state()));
        }
        return List.copyOf(numbered);
    }

    private static Arbitrary<QueueSettings> settings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of(true, false),
                        Arbitraries.of(ReviewOrder.class),
                        Arbitraries.of(NewPlace.class))
                .as((newPerDay, reviews, bury, order, place) ->
                        new QueueSettings(
                                newPerDay, reviews, bury, false, order, NewOrder.DECK, place));
    }
}
