package engram.roster;

import static org.assertj.core.api.Assertions.assertThat;

import engram.manners.Id;
import engram.roster.fixture.AtOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static List<String> next(int many) {
        return IntStream.range(0, many).mapToObj(_ -> Ids.next()).toList();
    }

    @Test
    void are_ids_in_lower_case_that_say_when_they_were_made() {
        var before = System.currentTimeMillis();
        var id = Ids.next();
        var after = System.currentTimeMillis();

        assertThat(id)
                .matches(Id.GRAMMAR)
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(Long.parseLong(id.substring(0, 13).replace("-", ""), 16))
                .isBetween(before, after);
    }

    /** Lists are in the order of ids, and somebody who comes later stands below. */
    @Test
    void sort_by_the_time_that_they_were_made() {
        assertThat(next(2_000)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void are_given_once_however_many_ask() {
        var all = new ArrayList<String>();
        AtOnce.times(4, i -> next(1_000)).forEach(all::addAll);

        assertThat(all).doesNotHaveDuplicates().hasSize(4_000);
    }

    @Test
    void name_documents_by_their_parts() {
        assertThat(Ids.document("s", "c", "p")).isEqualTo("s:c:p");
        assertThat(Ids.document("s", "c", "")).isEqualTo("s:c:");
    }
}
