package engram.gateway.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;
import engram.access.Access;
import engram.access.Caller;
import engram.gateway.mastery.ChangeWatcher;
import engram.outbox.FactTopic;
import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells of changed class rows on {@code gateway.changes.v1}: one record for each class that studies
 * the deck and that the learner is in. Every replica reads them all, so that any of them can serve
 * any open page.
 */
@Singleton
final class RowChanges implements ChangeWatcher {
    static final String TOPIC = "gateway.changes.v1";
    private static final FactTopic CHANGES = new FactTopic(TOPIC);

    private final Access access;
    private final ObjectMapper json;

    RowChanges(Access access, ObjectMapper json) {
        this.access = access;
        this.json = json;
    }

    /** That the row of a learner for a deck may look different in the table of a class. */
    @Serdeable
    record RowChanged(
            String school, @JsonProperty("class") String classId, String deck, String learner) {}

    /** What may look different, since which state of what. */
    private record Touched(
            String school, String learner, String deck, String why, long version, Instant at) {}

    @Override
    public List<Message> remembered(Collection<Remembered> memories) {
        return ofLearners(
                memories.stream()
                        .map(each ->
                                new Touched(
                                        each.school(),
                                        each.learner(),
                                        each.deck(),
                                        "memory",
                                        each.version(),
                                        each.at()))
                        .toList());
    }

    @Override
    public List<Message> studied(Collection<Studied> sessions) {
        return ofLearners(
                sessions.stream()
                        .map(each ->
                                new Touched(
                                        each.school(),
                                        each.learner(),
                                        each.deck(),
                                        "sessions",
                                        each.version(),
                                        each.at()))
                        .toList());
    }

    private List<Message> ofLearners(List<Touched> touched) {
        var studying = new HashMap<String, Set<String>>();
        var attended = new HashMap<String, Set<String>>();
        var messages = new ArrayList<Message>();
        for (var each : touched) {
            var school = each.school();
            var classes =
                    studying.computeIfAbsent(
                            school + ":" + each.deck(), _ -> classesStudying(school, each.deck()));
            if (classes.isEmpty()) continue;
            var own =
                    attended.computeIfAbsent(
                            school + ":" + each.learner(), _ -> classesOf(school, each.learner()));
            for (var classId : classes)
                if (own.contains(classId)) messages.add(tell(each, classId));
        }
        return messages;
    }

    @Override
    public List<Message> edited(Collection<Edited> decks) {
        var messages = new ArrayList<Message>();
        for (var each : decks)
            for (var classId : classesStudying(each.school(), each.deck()))
                for (var member : access.membersOf(each.school(), classId))
                    if (member.role() == Caller.Role.LEARNER)
                        messages.add(tell(ofLearner(each, member.person()), classId));
        return messages;
    }

    private static Touched ofLearner(Edited deck, String learner) {
        return new Touched(deck.school(), learner, deck.deck(), "cards", deck.version(), deck.at());
    }

    private Set<String> classesStudying(String school, String deck) {
        return access.assignmentsOf(school, deck).stream()
                .map(Access.Assignment::classId)
                .collect(Collectors.toSet());
    }

    private Set<String> classesOf(String school, String learner) {
        return access.enrolmentsOf(school, learner).stream()
                .map(Access.Enrolment::classId)
                .collect(Collectors.toSet());
    }

    private Message tell(Touched touched, String classId) {
        return CHANGES.fact(
                json,
                List.of(touched.school(), classId),
                List.of(
                        touched.deck(),
                        touched.learner(),
                        touched.why(),
                        Long.toString(touched.version())),
                "RowChanged",
                Math.max(1, touched.version()),
                touched.at(),
                new RowChanged(touched.school(), classId, touched.deck(), touched.learner()));
    }
}
