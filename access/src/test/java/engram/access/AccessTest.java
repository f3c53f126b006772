package engram.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.access.Access.Reach;
import engram.backends.Backends;
import engram.inbox.Received;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccessTest {
    private final Access access = Service.bean(Access.class);
    private final AccessFold fold = Service.bean(AccessFold.class);
    private final String school = Backends.unique("s");

    private Received record(String topic, String key, long version, String json) {
        var parts = List.of(key.split("/"));
        return new Received(
                topic,
                parts,
                "id",
                "T",
                version,
                parts.getFirst(),
                Instant.EPOCH,
                json.getBytes(UTF_8));
    }

    private Received deck(String deck, String owner, long version) {
        return deck(deck, owner, false, version);
    }

    private Received deck(String deck, String owner, boolean deleted, long version) {
        return record(
                "deck.decks.v1",
                school + "/" + deck,
                version,
                "{\"school\":\"%s\",\"owner\":\"%s\",\"deleted\":%s,\"more\":1}"
                        .formatted(school, owner, deleted));
    }

    private Received enrolment(String person, String role, boolean deleted, long version) {
        return record(
                "roster.enrolments.v1",
                school + "/c/" + person,
                version,
                "{\"school\":\"%s\",\"role\":\"%s\",\"deleted\":%s}"
                        .formatted(school, role, deleted));
    }

    private Received assignment(String deck, boolean deleted, long version) {
        return record(
                "roster.assignments.v1",
                school + "/c/" + deck,
                version,
                "{\"school\":\"%s\",\"dueAt\":\"2026-02-01T08:00:00Z\",\"deleted\":%s}"
                        .formatted(school, deleted));
    }

    private void take(Received... records) throws IOException {
        var states = new ArrayList<AccessFold.State>();
        for (var each : records) states.add(fold.decode(each));
        assertThat(fold.apply(states)).isEmpty();
    }

    @BeforeEach
    void aClassWithADeck() throws IOException {
        take(
                deck("d", "owner", 1),
                deck("private", "owner", 1),
                enrolment("teacher", "TEACHER", false, 1),
                enrolment("learner", "LEARNER", false, 1),
                assignment("d", false, 1));
    }

    @Nested
    class A_deck_that_is_assigned {
        @Test
        void is_reached_by_its_owner_and_the_people_of_the_class() {
            assertThat(access.reach(school, "owner", "d")).contains(Reach.OWNER);
            assertThat(access.reach(school, "teacher", "d")).contains(Reach.TEACHER);
            assertThat(access.reach(school, "learner", "d")).contains(Reach.LEARNER);
            assertThat(access.decksAssignedTo(school, "learner")).containsExactly("d");
        }

        @Test
        void is_reached_by_nobody_else() {
            assertThat(access.reach(school, "stranger", "d")).isEmpty();
            assertThat(access.reach("another-school", "owner", "d")).isEmpty();
            assertThat(access.reach("another-school", "learner", "d")).isEmpty();
        }

        @Test
        void says_when_it_is_due() {
            assertThat(access.assignment(school, "c", "d").orElseThrow().dueAt())
                    .isEqualTo(Instant.parse("2026-02-01T08:00:00Z"));
        }
    }

    @Nested
    class A_deck_that_is_not_assigned {
        @Test
        void is_reached_by_its_owner_alone() {
            assertThat(access.reach(school, "owner", "private")).contains(Reach.OWNER);
            assertThat(access.reach(school, "teacher", "private")).isEmpty();
        }
    }

    @Nested
    class A_deck_that_was_deleted {
        @Test
        void is_reached_by_nobody_and_studied_by_no_class_until_it_is_restored()
                throws IOException {
            take(deck("d", "owner", true, 2));

            for (var person : List.of("owner", "teacher", "learner"))
                assertThat(access.reach(school, person, "d")).as(person).isEmpty();
            assertThat(access.assignmentsOf(school, "d")).isEmpty();
            assertThat(access.assignment(school, "c", "d")).isEmpty();

            take(deck("d", "owner", false, 3));
            assertThat(access.reach(school, "learner", "d")).contains(Reach.LEARNER);
            assertThat(access.assignment(school, "c", "d")).isPresent();
        }

        @Test
        void still_takes_what_was_answered_while_it_was_there() throws IOException {
            take(deck("d", "owner", true, 2));

            assertThat(access.reachEvenDeleted(school, "learner", "d")).contains(Reach.LEARNER);
            assertThat(access.reachEvenDeleted(school, "stranger", "d")).isEmpty();
        }
    }

    @Nested
    class Whatever_order_records_come_in {
        @Test
        void the_highest_version_counts() throws IOException {
            var records =
                    new ArrayList<>(
                            List.of(
                                    enrolment("learner", "LEARNER", true, 2),
                                    enrolment("learner", "TEACHER", false, 3),
                                    enrolment("learner", "LEARNER", true, 4),
                                    assignment("d", true, 2),
                                    assignment("d", false, 3)));
            records.addAll(List.copyOf(records));
            var seed = System.nanoTime();
            Collections.shuffle(records, new Random(seed));
            for (var each : records) take(each);
            assertThat(access.reach(school, "learner", "d")).as("seed " + seed).isEmpty();
            assertThat(access.reach(school, "teacher", "d")).contains(Reach.TEACHER);
            take(enrolment("learner", "TEACHER", false, 5));
            assertThat(access.reach(school, "learner", "d")).contains(Reach.TEACHER);
        }
    }

    @Nested
    class A_record_that_names_two_schools {
        @Test
        void is_refused() {
            var json = "{\"school\":\"another\",\"owner\":\"thief\",\"deleted\":false}";
            assertThatThrownBy(() -> take(record("deck.decks.v1", school + "/d", 9, json)))
                    .hasMessageContaining("two schools");
            assertThat(access.ownerOf(school, "d")).contains("owner");
        }

        @Test
        void or_whose_key_has_too_many_parts_is_refused() {
            var json =
                    "{\"school\":\"%s\",\"owner\":\"thief\",\"deleted\":false}".formatted(school);
            assertThatThrownBy(() -> take(record("deck.decks.v1", school + "/d/x", 9, json)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
