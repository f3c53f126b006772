package engram.scheduler.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import engram.backends.Backends;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.tasks.mark.MarksInMemory;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MarkingTest {
    private static final MongoClient CLIENT = MongoClients.create(Backends.get().mongo());
    private static final String DATABASE = Backends.unique("marks");

    private final String school = Backends.unique("school");
    private final Place place = new Place(school, Scope.CLASS, "7b");
    private final Marking marking =
            new Marking(
                    new MarksInMemory(), new MongoChoosingSchools(CLIENT.getDatabase(DATABASE)));

    @AfterAll
    static void close() {
        CLIENT.getDatabase(DATABASE).drop();
        CLIENT.close();
    }

    @Nested
    class A_place_that_is_marked {
        @Test
        void for_several_reasons_has_as_many_marks() {
            marking.before(Source.SETTINGS, place, 1);
            marking.before(Source.WEIGHTS, place, 1);
            marking.after(Set.of(place));
            assertThat(marking.of(place))
                    .extracting(mark -> Keys.source(mark.key()))
                    .containsExactly(Source.SETTINGS, Source.WEIGHTS, Source.GROUPS);
        }

        @Test
        void is_known_by_its_keys() {
            for (var scope : Scope.values()) {
                var each = new Place(school, scope, "x");
                for (var source : Source.values())
                    assertThat(Keys.placeOfSource(Keys.of(source, each))).isEqualTo(each);
                assertThat(Keys.place(Keys.of(each))).isEqualTo(each);
                assertThat(Keys.of(each).text()).isEqualTo(each.key());
            }
        }
    }

    @Nested
    class A_change_of_groups {
        @Test
        void leaves_no_mark_in_a_school_where_nothing_was_ever_chosen() {
            marking.after(Set.of(place));
            assertThat(marking.of(place)).isEmpty();
        }

        @Test
        void leaves_one_once_something_was_chosen_anywhere_in_the_school() {
            marking.before(Source.SETTINGS, Place.ofSchool(school), 1);
            var elsewhere = new Place(Backends.unique("other"), Scope.CLASS, "7b");
            marking.after(Set.of(place, elsewhere));
            assertThat(marking.of(place)).hasSize(1);
            assertThat(marking.of(elsewhere)).isEmpty();
        }
    }
}
