package engram.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccessTest {
    private final Access access = Service.bean(Access.class);
    private final FoldedSchool folded = new FoldedSchool();
    private final String school = folded.school;

    @BeforeEach
    void aClassWithADeck() throws IOException {
        folded.take(
                folded.deck("d", "owner", 1),
                folded.deck("private", "owner", 1),
                folded.enrolment("teacher", "TEACHER", false, 1),
                folded.enrolment("learner", "LEARNER", false, 1),
                folded.assignment("d", false, 1));
    }

    @Nested
    class A_deck_that_is_assigned {
        @Test
        void is_reached_by_its_owner_and_the_people_of_the_class() {
            assertThat(access.relation(school, "owner", "d")).contains(Relation.OWNER);
            assertThat(access.relation(school, "teacher", "d")).contains(Relation.TEACHER);
            assertThat(access.relation(school, "learner", "d")).contains(Relation.LEARNER);
            assertThat(access.decksAssignedTo(school, "learner")).containsExactly("d");
        }

        @Test
        void is_reached_by_nobody_else() {
            assertThat(access.relation(school, "stranger", "d")).isEmpty();
            assertThat(access.relation("another-school", "owner", "d")).isEmpty();
            assertThat(access.relation("another-school", "learner", "d")).isEmpty();
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
            assertThat(access.relation(school, "owner", "private")).contains(Relation.OWNER);
            assertThat(access.relation(school, "teacher", "private")).isEmpty();
        }
    }

    @Nested
    class A_key_that_its_owner_ended {
        @Test
        void leaves_nothing_and_takes_nothing_else_along() {
            folded.end("deck.decks.v1", "private");
            folded.end("roster.enrolments.v1", "c/teacher");
            assertThat(access.ownerOf(school, "private")).isEmpty();
            assertThat(access.enrolment(school, "c", "teacher")).isEmpty();
            assertThat(access.relation(school, "learner", "d")).contains(Relation.LEARNER);
            folded.end("roster.assignments.v1", "c/d");
            assertThat(access.relation(school, "learner", "d")).isEmpty();
            assertThat(access.relation(school, "owner", "d")).contains(Relation.OWNER);
        }
    }

    @Nested
    class A_deck_that_was_deleted {
        @Test
        void is_reached_by_nobody_and_studied_by_no_class_until_it_is_restored()
                throws IOException {
            folded.take(folded.deck("d", "owner", true, 2));

            for (var person : List.of("owner", "teacher", "learner"))
                assertThat(access.relation(school, person, "d")).as(person).isEmpty();
            assertThat(access.assignmentsOf(school, "d")).isEmpty();
            assertThat(access.assignment(school, "c", "d")).isEmpty();

            folded.take(folded.deck("d", "owner", false, 3));
            assertThat(access.relation(school, "learner", "d")).contains(Relation.LEARNER);
            assertThat(access.assignment(school, "c", "d")).isPresent();
        }

        @Test
        void still_takes_what_was_answered_while_it_was_there() throws IOException {
            folded.take(folded.deck("d", "owner", true, 2));

            assertThat(at("learner", FoldedSchool.AT)).contains(Relation.LEARNER);
            assertThat(at("owner", FoldedSchool.AT)).contains(Relation.OWNER);
            assertThat(at("stranger", FoldedSchool.AT)).isEmpty();
            assertThat(at("learner", FoldedSchool.AT.plusSeconds(3600))).isEmpty();
            assertThat(at("owner", FoldedSchool.AT.plusSeconds(3600))).isEmpty();
        }
    }

    private Optional<Relation> at(String person, Instant moment) {
        return access.reach(school, person, "d").flatMap(reach -> reach.at(moment));
    }

    @Nested
    class What_was_so_once {
        private static final Instant MONDAY = Instant.parse("2026-01-05T08:00:00Z");
        private static final Instant FRIDAY = Instant.parse("2026-01-09T08:00:00Z");
        private static final String THAT_WEEK =
                """
                [{"from":"2026-01-05T08:00:00Z","until":"2026-01-09T08:00:00Z"}]\
                """;

        private void isLearnerThatWeekAlone() {
            assertThat(access.relation(school, "learner", "d")).isEmpty();
            assertThat(at("learner", MONDAY.plusSeconds(60))).contains(Relation.LEARNER);
            assertThat(at("learner", FRIDAY.plus(Reach.SKEW))).contains(Relation.LEARNER);
            assertThat(at("learner", FRIDAY.plus(Reach.SKEW).plusMillis(1))).isEmpty();
            assertThat(at("learner", MONDAY.minus(Reach.SKEW).minusMillis(1))).isEmpty();
        }

        @Test
        void an_assignment_that_was_taken_back_counts_for_its_time() throws IOException {
            folded.take(folded.assignment("d", true, 2, THAT_WEEK));
            isLearnerThatWeekAlone();
        }

        @Test
        void a_class_that_was_left_counts_for_its_time() throws IOException {
            folded.take(folded.enrolment("learner", "LEARNER", true, 2, THAT_WEEK));
            isLearnerThatWeekAlone();
        }

        @Test
        void both_have_to_have_been_so_at_once() throws IOException {
            folded.take(
                    folded.assignment("d", true, 2, THAT_WEEK),
                    folded.enrolment(
                            "learner",
                            "LEARNER",
                            false,
                            2,
                            "[{\"from\":\"2026-01-12T08:00:00Z\"}]"));
            assertThat(at("learner", MONDAY.plusSeconds(60))).isEmpty();
            assertThat(at("learner", Instant.parse("2026-01-13T08:00:00Z"))).isEmpty();
        }

        @Test
        void nobody_ever_reached_a_deck_that_never_was() {
            assertThat(access.reach(school, "learner", "nothing")).isEmpty();
            assertThat(access.reach("another-school", "learner", "d")).isEmpty();
        }
    }

    @Nested
    class Whatever_order_records_come_in {
        @Test
        void the_highest_version_counts() throws IOException {
            var records =
                    new ArrayList<>(
                            List.of(
                                    folded.enrolment("learner", "LEARNER", true, 2),
                                    folded.enrolment("learner", "TEACHER", false, 3),
                                    folded.enrolment("learner", "LEARNER", true, 4),
                                    folded.assignment("d", true, 2),
                                    folded.assignment("d", false, 3)));
            records.addAll(List.copyOf(records));
            var seed = System.nanoTime();
            Collections.shuffle(records, new Random(seed));
            for (var each : records) folded.take(each);
            assertThat(access.relation(school, "learner", "d")).as("seed " + seed).isEmpty();
            assertThat(access.relation(school, "teacher", "d")).contains(Relation.TEACHER);
            folded.take(folded.enrolment("learner", "TEACHER", false, 5));
            assertThat(access.relation(school, "learner", "d")).contains(Relation.TEACHER);
        }
    }

    @Nested
    class A_record_that_names_two_schools {
        @Test
        void is_refused() {
            var json = "{\"school\":\"another\",\"owner\":\"thief\",\"deleted\":false}";
            assertThatThrownBy(() ->
                            folded.take(folded.record("deck.decks.v1", school + "/d", 9, json)))
                    .hasMessageContaining("two schools");
            assertThat(access.ownerOf(school, "d")).contains("owner");
        }

        @Test
        void or_whose_key_has_too_many_parts_is_refused() {
            var json =
                    "{\"school\":\"%s\",\"owner\":\"thief\",\"deleted\":false}".formatted(school);
            assertThatThrownBy(() ->
                            folded.take(folded.record("deck.decks.v1", school + "/d/x", 9, json)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
