package engram.gateway.classroom;

import engram.access.Access;
import engram.access.Caller;
import engram.gateway.classroom.ProgressRow.LearnRow;
import engram.gateway.classroom.ProgressRow.MatchingRow;
import engram.gateway.classroom.ProgressRow.TestRow;
import engram.gateway.classroom.model.LearnRecord;
import engram.gateway.classroom.model.MatchingRecord;
import engram.gateway.classroom.model.SpacedRecord;
import engram.gateway.classroom.model.TestRecord;
import engram.gateway.mastery.DeckCards;
import engram.gateway.mastery.Memories;
import engram.gateway.mastery.model.Horizon;
import engram.gateway.mastery.model.LearnerMemory;
import engram.gateway.mastery.model.Mastery;
import engram.gateway.mastery.model.StudyDays;
import engram.gateway.school.Schools;
import engram.gateway.session.Sessions;
import engram.gateway.session.model.Studied;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The lines of a class table. A handful of reads, however many learners there are. */
@Singleton
final class Rows {
    private final Access access;
    private final Names names;
    private final Memories memories;
    private final DeckCards cards;
    private final Sessions sessions;
    private final Schools schools;
    private final Clock clock;

    Rows(
            Access access,
            Names names,
            Memories memories,
            DeckCards cards,
            Sessions sessions,
            Schools schools,
            Clock clock) {
        this.schools = schools;
        this.access = access;
        this.names = names;
        this.memories = memories;
        this.cards = cards;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What a line is about: a class, a deck assigned to it, and the school's zone. */
    record Table(String school, String classId, String deck, ZoneId zone) {}

    /** Every learner of the class, by name. */
    List<ProgressRow> all(Table table) {
        return of(table, _ -> true);
    }

    /** Those of these people who are learners of the class, by name. */
    List<ProgressRow> of(Table table, Set<String> people) {
        return of(table, people::contains);
    }

    private List<ProgressRow> of(Table table, Predicate<String> wanted) {
        var learners =
                access.membersOf(table.school(), table.classId()).stream()
                        .filter(member -> member.role() == Caller.Role.LEARNER)
                        .map(Access.Enrolment::person)
                        .filter(wanted)
                        .toList();
        var named = names.ofPeople(table.school(), learners);
        var studied = sessions.studied(table.school(), table.deck(), named.keySet());
        var deck = deck(table);
        var rows = new HashMap<String, ProgressRow>();
        BiConsumer<String, LearnerMemory> addUp =
                (person, memory) -> {
                    var who = new ProgressRow.RowPerson(person, named.getOrDefault(person, ""));
                    var study = studied.getOrDefault(person, Studied.NOTHING);
                    rows.put(person, row(deck, who, memory, study));
                };
        memories.ofLearners(table.school(), named.keySet(), table.deck(), addUp);
        for (var person : named.keySet())
            if (!rows.containsKey(person)) addUp.accept(person, LearnerMemory.NONE);
        return rows.values().stream()
                .sorted(
                        Comparator.comparing((ProgressRow row) -> row.person().name())
                                .thenComparing(row -> row.person().id()))
                .toList();
    }

    /** What all lines of a table have in common. */
    private record Deck(
            Collection<String> answerable,
            LocalDate horizon,
            StudyDays days,
            Instant now,
            int lateAfterDays) {}

    private Deck deck(Table table) {
        var now = clock.instant();
        var days = new StudyDays(table.zone());
        var exams =
                access.assignment(table.school(), table.classId(), table.deck())
                        .map(Access.Assignment::examAt)
                        .map(List::of)
                        .orElse(List.of());
        return new Deck(
                cards.answerable(table.school(), table.deck()),
                Horizon.of(days, now, exams),
                days,
                now,
                schools.lateAfterDays(table.school()));
    }

    private static ProgressRow row(
            Deck deck, ProgressRow.RowPerson person, LearnerMemory memory, Studied studied) {
        var mastery = Mastery.of(deck.answerable(), memory, deck.horizon());
        var spaced =
                studied.used("SPACED")
                        ? ProgressRow.SpacedRow.of(
                                SpacedRecord.of(deck.answerable(), memory, deck.days(), deck.now()))
                        : null;
        return new ProgressRow(
                person,
                mastery.mastery(),
                mastery.seen(),
                mastery.cards(),
                mastery.seen() > 0 && !studied.graded(),
                studied.kept().longerThan(deck.lateAfterDays()),
                LearnRecord.of(deck.answerable(), studied).map(LearnRow::of).orElse(null),
                TestRecord.of(studied).map(TestRow::of).orElse(null),
                MatchingRecord.of(studied).map(MatchingRow::of).orElse(null),
                spaced);
    }
}
