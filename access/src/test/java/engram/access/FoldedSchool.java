package engram.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import engram.backends.Backends;
import engram.inbox.Erased;
import engram.inbox.Follows;
import engram.inbox.Received;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A school of its own, as records about it are folded. */
final class FoldedSchool {
    /** When all of its records were written. */
    static final Instant AT = Instant.EPOCH;

    private final AccessFold fold = Service.bean(AccessFold.class);
    final String school = Backends.unique("s");

    Received record(String topic, String key, long version, String json) {
        var parts = List.of(key.split("/"));
        return new Received(
                topic, parts, "id", "T", version, parts.getFirst(), AT, json.getBytes(UTF_8));
    }

    Received deck(String deck, String owner, long version) {
        return deck(deck, owner, false, version);
    }

    Received deck(String deck, String owner, boolean deleted, long version) {
        return record(
                "deck.decks.v1",
                school + "/" + deck,
                version,
                "{\"school\":\"%s\",\"owner\":\"%s\",\"deleted\":%s,\"more\":1}"
                        .formatted(school, owner, deleted));
    }

    Received enrolment(String person, String role, boolean deleted, long version) {
        return enrolment("c", person, role, deleted, version);
    }

    Received enrolment(String classId, String person, String role, boolean deleted, long version) {
        return record(
                "roster.enrolments.v1",
                school + "/" + classId + "/" + person,
                version,
                "{\"school\":\"%s\",\"role\":\"%s\",\"deleted\":%s}"
                        .formatted(school, role, deleted));
    }

    Received enrolment(String person, String role, boolean deleted, long version, String periods) {
        return record(
                "roster.enrolments.v1",
                school + "/c/" + person,
                version,
                "{\"role\":\"%s\",\"deleted\":%s,\"periods\":%s}"
                        .formatted(role, deleted, periods));
    }

    Received assignment(String deck, boolean deleted, long version, String periods) {
        return record(
                "roster.assignments.v1",
                school + "/c/" + deck,
                version,
                "{\"deleted\":%s,\"periods\":%s}".formatted(deleted, periods));
    }

    Received assignment(String deck, boolean deleted, long version) {
        return assignment("c", deck, deleted, version);
    }

    Received assignment(String classId, String deck, boolean deleted, long version) {
        return record(
                "roster.assignments.v1",
                school + "/" + classId + "/" + deck,
                version,
                "{\"school\":\"%s\",\"dueAt\":\"2026-02-01T08:00:00Z\",\"deleted\":%s}"
                        .formatted(school, deleted));
    }

    void take(Received... records) throws IOException {
        var states = new ArrayList<AccessFold.State>();
        for (var each : records) states.add(fold.decode(each));
        assertThat(fold.apply(view(), states)).isEqualTo(Follows.NOTHING);
    }

    void end(String topic, String... keys) {
        var erased = new ArrayList<Erased>();
        for (var key : keys)
            erased.add(new Erased(topic, List.of((school + "/" + key).split("/"))));
        assertThat(fold.erase(view(), erased)).isEqualTo(Follows.NOTHING);
    }

    private static View view() {
        return Service.bean(LiveViews.class).of(AccessFold.NAME);
    }
}
