package engram.scheduler.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import engram.backends.Backends;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MongoMarksTest {
    private static final MongoClient CLIENT = MongoClients.create(Backends.get().mongo());
    private static final String DATABASE = Backends.unique("marks");

    private final String school = Backends.unique("school");
    private final Place place = new Place(school, Scope.CLASS, "7b");
    private final MongoMarks marks = new MongoMarks(CLIENT.getDatabase(DATABASE));

    @AfterAll
    static void close() {
        CLIENT.getDatabase(DATABASE).drop();
        CLIENT.close();
    }

    @Nested
    class A_place_that_is_marked_twice {
        @Test
        void has_one_mark_with_the_higher_version() {
            marks.before(Source.SETTINGS, place, 5);
            marks.before(Source.SETTINGS, place, 4);
            assertThat(marks.of(place))
                    .singleElement()
                    .satisfies(mark -> assertThat(mark.version()).isEqualTo(5));
            assertThat(marks.all()).containsAll(marks.of(place));
        }

        @Test
        void keeps_its_mark_from_one_who_read_it_before_the_second() {
            marks.before(Source.SETTINGS, place, 1);
            var read = marks.of(place).getFirst();
            marks.before(Source.SETTINGS, place, 1);
            marks.replayed(read, 1);
            assertThat(marks.of(place)).hasSize(1);
            marks.replayed(marks.of(place).getFirst(), 1);
            assertThat(marks.of(place)).isEmpty();
        }

        @Test
        void for_several_reasons_has_as_many_marks() {
            marks.before(Source.SETTINGS, place, 1);
            marks.before(Source.WEIGHTS, place, 1);
            marks.after(Set.of(place));
            assertThat(marks.of(place))
                    .extracting(Marks.Mark::source)
                    .containsExactlyInAnyOrder(Source.SETTINGS, Source.WEIGHTS, Source.GROUPS);
        }
    }

    @Nested
    class A_mark_whose_version_is_not_reached {
        @Test
        void stays_and_calls_once_for_what_is_stored() {
            marks.before(Source.SETTINGS, place, 3);
            var read = marks.of(place).getFirst();
            assertThat(read.calls(2)).isTrue();
            marks.replayed(read, 2);
            var left = marks.of(place).getFirst();
            assertThat(left.calls(2)).isFalse();
            assertThat(left.calls(3)).isTrue();
            marks.replayed(left, 3);
            assertThat(marks.of(place)).isEmpty();
        }
    }

    @Nested
    class A_change_of_groups {
        @Test
        void leaves_no_mark_in_a_school_where_nothing_was_ever_chosen() {
            marks.after(Set.of(place));
            assertThat(marks.of(place)).isEmpty();
        }

        @Test
        void leaves_one_once_something_was_chosen_anywhere_in_the_school() {
            marks.before(Source.SETTINGS, Place.ofSchool(school), 1);
            var elsewhere = new Place(Backends.unique("other"), Scope.CLASS, "7b");
            marks.after(Set.of(place, elsewhere));
            assertThat(marks.of(place)).hasSize(1);
            assertThat(marks.of(elsewhere)).isEmpty();
        }
    }
}
