package engram.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import engram.embedded.store.index.AccessPath;
import engram.embedded.store.index.Spots;
import engram.embedded.store.query.Find;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CursorsTest {
    /** A clock that stands still until it is moved. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Hands clock = new Hands();
    private final Cursors cursors = new Cursors(clock);
    private final EmbeddedChannel client = new EmbeddedChannel();

    /** A search that keeps so many positions; its collection is never asked. */
    private static Search holding(int positions) {
        List<Object> all = Collections.nCopies(positions, 1);
        var spots = Spots.listed(() -> all);
        var _ = spots.after(null);
        var find = new Find(new Document(), null, null, 0, 0);
        return new Search(null, find, new Document(), new AccessPath(0, true, false, spots));
    }

    private boolean isThere(long id) {
        return cursors.end(id);
    }

    @Nested
    class One_under_way {
        @Test
        void is_nobody_elses_until_it_is_put_back() {
            var id = cursors.add(holding(1), client);
            var taken = cursors.take(id);

            assertThatThrownBy(() -> cursors.take(id)).isInstanceOf(CursorNotFoundException.class);
            cursors.put(id, taken, client);
            assertThat(cursors.take(id)).isSameAs(taken);
        }

        @Test
        void has_a_number_that_does_not_follow_from_the_one_before() {
            var first = cursors.add(holding(1), client);
            var second = cursors.add(holding(1), client);

            assertThat(List.of(first, second)).doesNotHaveDuplicates().allMatch(id -> id > 0);
            assertThat(Math.abs(second - first)).isGreaterThan(1);
        }
    }

    @Nested
    class One_that_nobody_asks_for {
        @Test
        void ends_after_ten_minutes() {
            var id = cursors.add(holding(1), client);
            clock.move(Cursors.LONGEST_IDLE.plusSeconds(1));

            assertThatThrownBy(() -> cursors.take(id)).isInstanceOf(CursorNotFoundException.class);
        }

        @Test
        void is_kept_for_ten_minutes_after_each_batch() {
            var id = cursors.add(holding(1), client);
            for (int batch = 0; batch < 3; batch++) {
                clock.move(Cursors.LONGEST_IDLE.minusSeconds(1));
                cursors.put(id, cursors.take(id), client);
            }

            assertThat(isThere(id)).isTrue();
        }
    }

    @Nested
    class One_whose_client_is_gone {
        @Test
        void ends_with_its_connection_and_leaves_those_of_others() {
            var other = new EmbeddedChannel();
            var mine = cursors.add(holding(1), client);
            var others = cursors.add(holding(1), other);

            cursors.closed(client);

            assertThat(isThere(mine)).isFalse();
            assertThat(isThere(others)).isTrue();
        }

        @Test
        void is_not_even_kept_if_it_went_during_the_batch() {
            client.close();

            var id = cursors.add(holding(1), client);

            assertThat(isThere(id)).isFalse();
        }
    }

    @Nested
    class Too_many {
        @Test
        void lose_those_that_were_unused_for_longest() {
            var ids = new ArrayList<Long>();
            for (int i = 0; i < Cursors.MOST; i++) ids.add(cursors.add(holding(1), client));
            cursors.put(ids.getFirst(), cursors.take(ids.getFirst()), client);

            var last = cursors.add(holding(1), client);

            assertThat(cursors.size()).isEqualTo(Cursors.MOST);
            assertThat(isThere(ids.get(1))).as("the longest unused").isFalse();
            assertThat(isThere(ids.getFirst())).as("one just used").isTrue();
            assertThat(isThere(last)).isTrue();
        }

        @Test
        void are_also_those_that_hold_a_million_positions_together() {
            var first = cursors.add(holding(Cursors.MOST_HELD / 2), client);
            var second = cursors.add(holding(Cursors.MOST_HELD / 2), client);
            assertThat(cursors.size()).isEqualTo(2);

            var third = cursors.add(holding(1), client);

            assertThat(isThere(first)).isFalse();
            assertThat(isThere(second)).isTrue();
            assertThat(isThere(third)).isTrue();
        }

        @Test
        void is_never_a_single_one() {
            var id = cursors.add(holding(Cursors.MOST_HELD + 1), client);

            assertThat(isThere(id)).isTrue();
        }
    }
}
