package engram.gateway.mastery;

import engram.access.Access;
import engram.access.Caller;
import engram.gateway.mastery.model.Held;
import engram.gateway.mastery.model.Horizon;
import engram.gateway.mastery.model.LearnerMemory;
import engram.gateway.mastery.model.Mastery;
import engram.gateway.mastery.model.StudyDays;
import engram.gateway.mastery.model.Workload;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What a person knows of decks and what these ask of them today. */
@Singleton
final class Overviews {
    private final Access access;
    private final Memories memories;
    private final DeckCards cards;
    private final Marks marks;
    private final Clock clock;

    Overviews(Access access, Memories memories, DeckCards cards, Marks marks, Clock clock) {
        this.access = access;
        this.memories = memories;
        this.cards = cards;
        this.marks = marks;
        this.clock = clock;
    }

    /** Of one person and one deck, at this moment. */
    record Overview(Mastery mastery, Workload workload) {}

    /** By deck; every deck asked for is there. The caller's reach is not asked. */
    Map<String, Overview> of(Caller caller, Collection<String> decks) {
        var now = clock.instant();
        var days = new StudyDays(caller.zone());
        var answerable = cards.answerable(caller.school(), decks);
        var held = marks.ofDecks(caller.school(), caller.person(), decks);
        var exams = exams(caller, decks);
        var overviews = new HashMap<String, Overview>();
        BiConsumer<String, LearnerMemory> addUp =
                (deck, memory) -> {
                    var asked = answerable.getOrDefault(deck, Set.of());
                    var horizon = Horizon.of(days, now, exams.getOrDefault(deck, List.of()));
                    var aside = held.getOrDefault(deck, Held.NONE);
                    overviews.put(
                            deck,
                            new Overview(
                                    Mastery.of(asked, memory, horizon),
                                    Workload.of(asked, memory, aside, days, now)));
                };
        memories.ofDecks(caller.school(), caller.person(), decks, addUp);
        for (var deck : decks)
            if (!overviews.containsKey(deck)) addUp.accept(deck, LearnerMemory.NONE);
        return overviews;
    }

    /** The exams that the caller's classes have set, by deck. */
    private Map<String, List<Instant>> exams(Caller caller, Collection<String> decks) {
        var school = caller.school();
        var assigned = access.decksAssignedTo(school, caller.person());
        if (decks.stream().noneMatch(assigned::contains)) return Map.of();
        var classes =
                access.enrolmentsOf(school, caller.person()).stream()
                        .map(Access.Enrolment::classId)
                        .collect(Collectors.toSet());
        var exams = new HashMap<String, List<Instant>>();
        for (var deck : decks) {
            if (!assigned.contains(deck)) continue;
            exams.put(
                    deck,
                    access.assignmentsOf(school, deck).stream()
                            .filter(each -> classes.contains(each.classId()))
                            .<Instant>mapMulti((each, sink) -> {
                                if (each.examAt() instanceof Instant exam) sink.accept(exam);
                            })
                            .toList());
        }
        return exams;
    }
}
