package engram.scheduler.queue.model;

import engram.scheduler.memory.model.MemoryModel;
import engram.scheduler.memory.model.StudyDays;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What there is to study of a deck now.
 *
 * @param cards in the order of study
 * @param counts of the whole deck, whatever part of it is listed
 */
public record StudyQueue(List<StudyCard> cards, Counts counts) {
    /** So many due cards at a time: more than a sitting, and few enough for a phone to fetch. */
    public static final int DUE_AT_A_TIME = 200;

    /** New cards come ten at a time. */
    public static final int NEW_AT_A_TIME = 10;

    /** A card in steps may come this much early where nothing else is left. */
    public static final Duration AHEAD = Duration.ofMinutes(20);

    /**
     * How many cards there are of each kind; drafts are counted only as such.
     *
     * @param due answered before and due now, beyond those listed too
     * @param soon in a step that ends within {@link #AHEAD}
     * @param unseen never answered, beyond those listed too
     * @param cards that have an answer
     */
    public record Counts(int due, int soon, int unseen, int cards, int drafts) {}

    /**
     * Spaced study: steps that are over, then overdue cards by lowest recall, then new ones in the
     * deck's order, and last those whose step ends soon.
     */
    public static StudyQueue spaced(
            List<StudyCard> deck, Instant now, StudyDays days, MemoryModel model) {
        var asked = deck.stream().filter(card -> !card.draft()).toList();
        var byDue =
                Comparator.comparing((StudyCard card) -> dueOf(card)).thenComparing(StudyCard::id);
        var byRecall =
                Comparator.comparingDouble((StudyCard card) -> recall(card, now, days, model))
                        .thenComparing(byDue);
        var steps = asked.stream().filter(card -> card.inSteps() && card.dueBy(now)).sorted(byDue);
        var overdue =
                asked.stream()
                        .filter(card -> !card.isNew() && !card.inSteps() && card.dueBy(now))
                        .sorted(byRecall);
        var unseen = asked.stream().filter(StudyCard::isNew).limit(NEW_AT_A_TIME);
        var soon = asked.stream().filter(card -> isSoon(card, now)).sorted(byDue);
        var due = Stream.concat(steps, overdue).limit(DUE_AT_A_TIME);
        var cards = Stream.of(due, unseen, soon).flatMap(part -> part).toList();
        return new StudyQueue(cards, counts(deck, now));
    }

    /** Flashcards: all cards in the deck's order, drafts included. */
    public static StudyQueue flashcards(List<StudyCard> deck, Instant now) {
        return new StudyQueue(new ArrayList<>(deck), counts(deck, now));
    }

    private static Counts counts(List<StudyCard> deck, Instant now) {
        var asked = deck.stream().filter(card -> !card.draft()).toList();
        return new Counts(
                (int) asked.stream().filter(card -> card.dueBy(now)).count(),
                (int) asked.stream().filter(card -> isSoon(card, now)).count(),
                (int) asked.stream().filter(StudyCard::isNew).count(),
                asked.size(),
                deck.size() - asked.size());
    }

    private static boolean isSoon(StudyCard card, Instant now) {
        return card.inSteps() && !card.dueBy(now) && card.dueBy(now.plus(AHEAD));
    }

    private static Instant dueOf(StudyCard card) {
        var due = card.state().due();
        return due == null ? Instant.MAX : due;
    }

    private static double recall(StudyCard card, Instant now, StudyDays days, MemoryModel model) {
        var memory = card.state().memory();
        var last = card.state().lastReview();
        return memory == null || last == null
                ? 0
                : model.recall(memory, days.between(last, now).days());
    }
}
