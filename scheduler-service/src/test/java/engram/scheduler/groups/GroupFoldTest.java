package engram.scheduler.groups;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import engram.backends.Backends;
import engram.inbox.Erased;
import engram.inbox.Received;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import engram.outbox.Message;
import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.scheduler.replay.Marking;
import engram.scheduler.testing.Examples;
import engram.scheduler.testing.Records;
import engram.scheduler.testing.SchoolsInMemory;
import engram.tasks.mark.Key;
import engram.tasks.mark.Mark;
import engram.tasks.mark.MarksInMemory;
import io.micronaut.serde.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupFoldTest {
    private static final MongoClient CLIENT = MongoClients.create(Backends.get().mongo());
    private static final String DATABASE = Backends.unique("groups");

    private final String school = Backends.unique("school");
    private final LiveViews views = LiveViews.fixed(CLIENT.getDatabase(DATABASE));
    private final View view = views.of("any");
    private final MongoGroups groups = new MongoGroups(views);
    private final MarksInMemory marks = new MarksInMemory();
    private final SchoolsInMemory choosing = new SchoolsInMemory();
    private final GroupFold fold =
            new GroupFold(ObjectMapper.getDefault(), groups, new Marking(marks, choosing));

    @AfterAll
    static void close() {
        CLIENT.getDatabase(DATABASE).drop();
        CLIENT.close();
    }

    private void fold(Message... messages) throws Exception {
        var batch = new ArrayList<GroupChange>();
        for (var message : messages) batch.add(fold.decode(received(message)));
        assertThat(fold.apply(view, batch).messages(view)).isEmpty();
    }

    private static Received received(Message message) {
        return new Received(
                message.topic(),
                List.of(message.key().split("/")),
                message.id(),
                message.type(),
                message.version(),
                message.school(),
                message.at(),
                message.json().getBytes(UTF_8));
    }

    @Nested
    class Records_of_other_services {
        @ParameterizedTest
        @CsvSource({
            "roster-service, PersonState, roster.people.v1, s/p, LEARNER, p",
            "roster-service, EnrolmentState, roster.enrolments.v1, s/c/p, LEARNER, p",
            "roster-service, AssignmentState, roster.assignments.v1, s/c/d, CLASS, c",
            "deck-service, DeckState, deck.decks.v1, s/d, DECK, d"
        })
        void are_read_as_their_examples_have_them(
                String service, String type, String topic, String key, Scope scope, String id)
                throws Exception {
            var example = Examples.read(service, type, topic, List.of(key.split("/")));
            assertThat(fold.decode(example).place()).isEqualTo(new Place("s", scope, id));
        }

        @Test
        void with_a_key_of_another_shape_are_refused() throws Exception {
            var example =
                    Examples.read(
                            "roster-service",
                            "EnrolmentState",
                            "roster.enrolments.v1",
                            List.of("s", "c"));
            assertThatThrownBy(() -> fold.decode(example))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class A_learner_in_two_classes_with_a_deck_of_their_own {
        @Test
        void studies_what_both_study_and_their_own() throws Exception {
            fold(
                    Records.enrolment(school, "b", "ann", "LEARNER", 1),
                    Records.enrolment(school, "a", "ann", "LEARNER", 1),
                    Records.enrolment(school, "c", "ann", "TEACHER", 1),
                    Records.assignment(school, "a", "d"),
                    Records.assignment(school, "b", "d"),
                    Records.assignment(school, "c", "e"),
                    Records.deck(school, "own", "ann"),
                    Records.deck(school, "d", "tom"));
            var ann = new Learner(school, "ann");
            var study = groups.studies(List.of(ann)).get(ann);
            assertThat(study.decks()).containsOnlyKeys("d", "e", "own");
            assertThat(study.deciding("d")).containsExactly("a");
            assertThat(study.deciding("e")).isEmpty();
            assertThat(study.deciding("own")).isEmpty();
            assertThat(groups.studentsOf(school, "d")).containsExactly("ann", "tom");
            assertThat(groups.decksOf(school, "a")).containsExactly("d");
        }

        @Test
        void studies_it_no_more_once_they_have_left() throws Exception {
            fold(
                    Records.enrolment(school, "a", "ann", "LEARNER", 2),
                    Records.assignment(school, "a", "d"));
            fold(Records.enrolment(school, "a", "ann", "LEARNER", 1));
            var ann = new Learner(school, "ann");
            assertThat(groups.studies(List.of(ann)).get(ann).decks()).isEmpty();
        }
    }

    @Nested
    class A_teacher {
        @Test
        void teaches_those_of_their_class_and_nobody_else() throws Exception {
            fold(
                    Records.enrolment(school, "a", "tom", "TEACHER", 1),
                    Records.enrolment(school, "a", "ann", "LEARNER", 1),
                    Records.enrolment(school, "b", "tom", "LEARNER", 1),
                    Records.enrolment(school, "b", "bob", "LEARNER", 1));
            assertThat(groups.teaches(school, "tom", "ann")).isTrue();
            assertThat(groups.teaches(school, "tom", "bob")).isFalse();
            assertThat(groups.teaches(school, "ann", "tom")).isFalse();
            assertThat(groups.teaches("other", "tom", "ann")).isFalse();
        }
    }

    @Test
    void the_school_knows_its_people_and_whether_one_is_an_administrator() throws Exception {
        fold(Records.person(school, "tom", "TEACHER"), Records.person(school, "ann", "LEARNER"));
        assertThat(groups.people(school)).containsExactly("ann", "tom");
        assertThat(groups.hasAdministrator(school)).isFalse();
        fold(Records.person(school, "ada", "ADMIN"));
        assertThat(groups.hasAdministrator(school)).isTrue();
        assertThat(groups.schools()).contains(school);
    }

    @Test
    void what_is_ended_is_gone_and_whom_it_concerned_is_marked() throws Exception {
        fold(
                Records.enrolment(school, "a", "ann", "LEARNER", 1),
                Records.assignment(school, "a", "d"),
                Records.person(school, "ann", "LEARNER"),
                Records.deck(school, "d", "tom"));
        choosing.add(school);
        var ended =
                List.of(
                        new Erased("roster.enrolments.v1", List.of(school, "a", "ann")),
                        new Erased("roster.assignments.v1", List.of(school, "a", "d")),
                        new Erased("roster.people.v1", List.of(school, "ann")),
                        new Erased("deck.decks.v1", List.of(school, "d")));
        assertThat(fold.erase(view, ended).messages(view)).isEmpty();
        assertThat(groups.people(school)).isEmpty();
        assertThat(groups.studentsOf(school, "d")).isEmpty();
        assertThat(groups.decksOf(school, "a")).isEmpty();
        assertThat(marks.read("", 9))
                .extracting(each -> each.key().id())
                .containsExactly("class:a", "deck:d", "learner:ann");
    }

    @Test
    void while_the_view_is_built_nobody_is_marked_and_the_school_is_when_it_is_live()
            throws Exception {
        choosing.add(school);
        var record = received(Records.person(school, "ann", "LEARNER"));
        var _ = fold.apply(view, List.of(fold.decode(record)));
        assertThat(marks.read("", 9)).isEmpty();
        assertThat(fold.tellDifferences(view, Optional.empty(), "")).isEmpty();
        assertThat(marks.read("", 9))
                .extracting(Mark::key)
                .contains(new Key(school, "groups", "school:" + school));
    }

    @Test
    void whom_a_record_concerns_is_marked() throws Exception {
        choosing.add(school);
        fold(
                Records.enrolment(school, "a", "ann", "LEARNER", 1),
                Records.assignment(school, "a", "d"));
        assertThat(marks.read("", 9))
                .extracting(Mark::key)
                .containsExactly(
                        new Key(school, "groups", "class:a"),
                        new Key(school, "groups", "learner:ann"));
    }
}
