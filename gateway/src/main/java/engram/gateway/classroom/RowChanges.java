package engram.gateway.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;
import engram.access.Access;
import engram.access.Caller;
import engram.gateway.mastery.ChangeWatcher;
import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    @Override
    public List<Message> remembered(Collection<Remembered> memories) {
        var studying = new HashMap<String, Set<String>>();
        var attended = new HashMap<String, Set<String>>();
        var messages = new ArrayList<Message>();
        for (var each : memories) {
            var school = each.school();
            var classes =
                    studying.computeIfAbsent(
                            school + ":" + each.deck(), _ -> classesStudying(school, each.deck()));
            if (classes.isEmpty()) continue;
            var own =
                    attended.computeIfAbsent(
                            school + ":" + each.learner(), _ -> classesOf(school, each.learner()));
            for (var classId : classes)
                if (own.contains(classId)) messages.add(tell(each, classId, "memory"));
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
                        messages.add(tell(ofLearner(each, member.person()), classId, "cards"));
        return messages;
    }

    private static Remembered ofLearner(Edited deck, String learner) {
        return new Remembered(deck.school(), learner, deck.deck(), deck.version(), deck.at());
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

    private Message tell(Remembered touched, String classId, String why) {
        var key = touched.school() + "/" + classId;
        return new Message(
                TOPIC,
                key,
                key,
                String.join(
                        "/",
                        key,
                        touched.deck(),
                        touched.learner(),
                        why,
                        Long.toString(touched.version())),
                "RowChanged",
                Math.max(1, touched.version()),
                touched.school(),
                touched.at(),
                toJson(
                        new RowChanged(
                                touched.school(), classId, touched.deck(), touched.learner())));
    }

    private String toJson(RowChanged changed) {
        try {
            return json.writeValueAsString(changed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
