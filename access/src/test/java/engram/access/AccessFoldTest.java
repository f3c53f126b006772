package engram.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessFoldTest {
    private final Access access = Service.bean(Access.class);
    private final FoldedSchool folded = new FoldedSchool();
    private final String school = folded.school;

    @Nested
    class A_record {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\'',
                value = {
                    "deck.decks.v1         | d     | ''",
                    "deck.decks.v1         | d     | null",
                    "deck.decks.v1         | d     | []",
                    "deck.decks.v1         | d     | {\"owner\":5,\"deleted\":false}",
                    "deck.decks.v1         | d     | {\"owner\":null,\"deleted\":false}",
                    "deck.decks.v1         | d     | {\"owner\":{\"$gt\":\"\"},\"deleted\":false}",
                    "deck.decks.v1         | d     | {\"owner\":\"a\\u0000\",\"deleted\":false}",
                    "deck.decks.v1         | d     | {\"owner\":\"o\",\"deleted\":\"no\"}",
                    "deck.decks.v1         | d     | {\"owner\":\"o\",\"deleted\":false",
                    "deck.decks.v1         | d     | {\"deleted\":false}",
                    "deck.decks.v1         | d/x   | {\"owner\":\"o\",\"deleted\":false}",
                    "deck.decks.v1         | ''    | {\"owner\":\"o\",\"deleted\":false}",
                    "roster.enrolments.v1  | c/p   | {\"role\":\"GOD\",\"deleted\":false}",
                    "roster.enrolments.v1  | c/p   | {\"role\":\"teacher\",\"deleted\":false}",
                    "roster.enrolments.v1  | c/p   | {\"role\":null,\"deleted\":false}",
                    "roster.enrolments.v1  | c/p   | {\"school\":\"x\",\"role\":\"TEACHER\",\"deleted\":false}",
                    "roster.enrolments.v1  | c     | {\"role\":\"TEACHER\",\"deleted\":false}",
                    "roster.enrolments.v1  | c/p/x | {\"role\":\"TEACHER\",\"deleted\":false}",
                    "roster.assignments.v1 | c/d   | {\"dueAt\":5,\"deleted\":false}",
                    "roster.assignments.v1 | c/d   | {\"dueAt\":\"soon\",\"deleted\":false}",
                    "roster.assignments.v1 | c/d   | {\"school\":\"x\",\"deleted\":false}",
                    "roster.assignments.v1 | c     | {\"deleted\":false}",
                    "roster.classes.v1     | c     | {\"deleted\":false}",
                })
        void that_makes_no_sense_is_refused_and_changes_nothing(
                String topic, String key, String json) {
            var place = key.isEmpty() ? school : school + "/" + key;

            assertThatThrownBy(() -> folded.take(folded.record(topic, place, 1, json)))
                    .isInstanceOfAny(IOException.class, RuntimeException.class);

            assertThat(access.ownerOf(school, "d")).isEmpty();
            assertThat(access.membersOf(school, "c")).isEmpty();
            assertThat(access.assignmentsOf(school, "d")).isEmpty();
        }

        @Test
        void of_a_newer_form_is_read_as_far_as_it_is_known() throws IOException {
            folded.take(
                    folded.record(
                            "roster.assignments.v1",
                            school + "/c/d",
                            1,
                            "{\"examAt\":\"2030-01-01T00:00:00Z\",\"deleted\":false,\"new\":[{}]}"));

            assertThat(access.assignment(school, "c", "d"))
                    .hasValue(
                            new Access.Assignment(
                                    "c", "d", null, Instant.parse("2030-01-01T00:00:00Z")));
        }
    }

    @Nested
    class One_batch {
        @Test
        void that_has_several_versions_of_one_thing_leaves_the_newest() throws IOException {
            folded.take(
                    folded.deck("d", "second", 2),
                    folded.deck("d", "third", 3),
                    folded.deck("d", "first", 1));

            assertThat(access.ownerOf(school, "d")).contains("third");
        }

        @Test
        void that_comes_again_changes_nothing() throws IOException {
            folded.take(folded.deck("d", "first", 1), folded.deck("d", "second", 2));
            folded.take(folded.deck("d", "first", 1));

            assertThat(access.ownerOf(school, "d")).contains("second");
        }

        /** One document each: the same two ids mean another thing in each topic. */
        @Test
        void keeps_apart_a_person_and_a_deck_of_one_id() throws IOException {
            folded.take(
                    folded.enrolment("same", "LEARNER", false, 1),
                    folded.assignment("same", true, 9));

            assertThat(access.enrolment(school, "c", "same").orElseThrow().relation())
                    .isEqualTo(Relation.LEARNER);
            assertThat(access.assignment(school, "c", "same")).isEmpty();
        }
    }

    @Nested
    class Who_is_where {
        @Test
        void is_listed_by_person_and_by_class_without_those_who_left() throws IOException {
            folded.take(
                    folded.enrolment("t", "TEACHER", false, 1),
                    folded.enrolment("l", "LEARNER", false, 1),
                    folded.enrolment("left", "LEARNER", true, 2),
                    folded.enrolment("c2", "l", "LEARNER", false, 1));

            assertThat(access.membersOf(school, "c"))
                    .containsExactlyInAnyOrder(
                            new Access.Enrolment("c", "t", Caller.Role.TEACHER),
                            new Access.Enrolment("c", "l", Caller.Role.LEARNER));
            assertThat(access.enrolmentsOf(school, "l"))
                    .extracting(Access.Enrolment::classId)
                    .containsExactlyInAnyOrder("c", "c2");
            assertThat(access.membersOf("another", "c")).isEmpty();
            assertThat(access.enrolmentsOf("another", "l")).isEmpty();
            assertThat(access.enrolment("another", "c", "l")).isEmpty();
        }

        @Test
        void decides_by_the_most_that_they_are_to_a_deck_of_several_classes() throws IOException {
            folded.take(
                    folded.deck("d", "owner", 1),
                    folded.enrolment("p", "LEARNER", false, 1),
                    folded.enrolment("c2", "p", "TEACHER", false, 1),
                    folded.assignment("d", false, 1),
                    folded.assignment("c2", "d", false, 1));
            assertThat(access.relation(school, "p", "d")).contains(Relation.TEACHER);

            folded.take(folded.assignment("c2", "d", true, 2));

            assertThat(access.relation(school, "p", "d")).contains(Relation.LEARNER);
            assertThat(access.decksAssignedTo(school, "p")).containsExactly("d");
            assertThat(access.decksAssignedTo("another", "p")).isEmpty();
        }

        @Test
        void is_nothing_to_a_deck_that_no_record_told_of() throws IOException {
            folded.take(
                    folded.enrolment("p", "LEARNER", false, 1), folded.assignment("d", false, 1));

            assertThat(access.relation(school, "p", "d")).isEmpty();
            assertThat(access.ownerOf(school, "d")).isEmpty();
        }
    }
}
