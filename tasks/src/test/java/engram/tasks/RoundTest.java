package engram.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import engram.tasks.mark.Key;
import engram.tasks.mark.Mark;
import engram.tasks.mark.MarksInMemory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RoundTest {
    private final MarksInMemory marks = new MarksInMemory();
    private final Round round = new Round(marks);

    private static Key key(String school, int id) {
        return new Key(school, "things", "%06d".formatted(id));
    }

    private void mark(String school, int count) {
        for (int id = 0; id < count; id++) marks.before(key(school, id), 1);
    }

    /** The marks given in one round, or until so many. */
    private List<Mark> given(int limit) {
        var given = new ArrayList<Mark>();
        while (given.size() < limit) {
            var next = round.next();
            if (next.isEmpty()) return given;
            given.add(next.get());
        }
        return given;
    }

    private static Map<String, Integer> counted(List<Mark> given) {
        var counts = new HashMap<String, Integer>();
        given.forEach(mark -> counts.merge(mark.key().school(), 1, Integer::sum));
        return counts;
    }

    @Example
    void no_school_waits_for_more_than_a_piece_of_another() {
        mark("a", 100_000 / 50);
        mark("b", 3);
        assertThat(counted(given(1000))).containsOnly(Map.entry("a", 50), Map.entry("b", 3));
    }

    @Example
    void a_school_with_more_goes_on_where_it_was_cut_off() {
        mark("a", 120);
        var all = new ArrayList<Mark>();
        for (int i = 0; i < 3; i++) {
            assertThat(round.comesToRest()).isEqualTo(i == 0);
            all.addAll(given(1000));
        }
        assertThat(round.comesToRest()).isTrue();
        assertThat(all).extracting(mark -> mark.key().id()).isSorted().hasSize(120);
    }

    @Example
    void what_was_put_back_is_given_in_the_next_round() {
        mark("a", 10);
        assertThat(given(4)).hasSize(4);
        round.putBack();
        assertThat(given(1000)).isEmpty();
        assertThat(round.comesToRest()).isFalse();
        assertThat(given(1000).getFirst().key()).isEqualTo(key("a", 4));
    }

    @Property(tries = 200)
    void whatever_is_marked_meanwhile_and_wherever_it_is_broken_off_all_are_given(
            @ForAll Random random) {
        for (var school : List.of("a", "a1", "b", "c")) mark(school, random.nextInt(180));
        var missing = new HashSet<Key>();
        marks.read("", 1000).forEach(mark -> missing.add(mark.key()));
        for (int i = 0; i < 100 && !missing.isEmpty(); i++) {
            var given = given(1 + random.nextInt(250));
            round.putBack();
            assertThat(counted(given).values()).allMatch(count -> count <= Round.PIECE);
            given.forEach(mark -> missing.remove(mark.key()));
            marks.before(key("b", random.nextInt(500)), 1);
        }
        assertThat(missing).isEmpty();
    }
}
