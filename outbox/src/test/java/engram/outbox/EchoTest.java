package engram.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EchoTest {
    private static final String TOPIC = "deck.decks.v1";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, Long> stored = new HashMap<>();
    private Instant now = START;
    private boolean isSource = true;
    private final Clock clock =
            new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }
            };
    private final Echo echo = new Echo(new MemoryStore(), List.of(), List.of(new Owner()), clock);

    private final class Owner implements StateOwner {
        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public Map<String, Long> versions(Collection<String> keys) {
            var versions = new HashMap<>(stored);
            versions.keySet().retainAll(keys);
            return versions;
        }

        @Override
        public List<Message> newest(Collection<String> keys) {
            return keys.stream()
                    .map(key ->
                            new Message(TOPIC, key, key, "i", "T", stored.get(key), "s", now, "{}"))
                    .toList();
        }

        @Override
        public boolean isSource() {
            return isSource;
        }
    }

    private static Echo.Heard heard(String key, Long version) {
        return new Echo.Heard(TOPIC, key, version);
    }

    private List<String> answer(Echo.Heard... heard) {
        return echo.answer(List.of(heard)).stream()
                .map(each -> each.key() + " " + each.version())
                .toList();
    }

    @BeforeEach
    void store() {
        stored.put("s/d", 3L);
        stored.put("s/e", 1L);
    }

    @Test
    void an_older_state_is_followed_by_the_newest() {
        assertThat(answer(heard("s/d", 2L), heard("s/e", 1L))).containsExactly("s/d 3");
        assertThat(echo.mended()).isOne();
    }

    @Test
    void the_last_of_each_key_decides() {
        assertThat(answer(heard("s/d", 2L), heard("s/d", 3L))).isEmpty();
        assertThat(answer(heard("s/d", 3L), heard("s/d", 2L))).containsExactly("s/d 3");
    }

    @Test
    void an_erasure_of_what_is_still_stored_is_taken_back_and_one_of_what_is_gone_stands() {
        assertThat(answer(heard("s/d", null), heard("s/gone", null))).containsExactly("s/d 3");
        assertThat(echo.ahead()).isZero();
    }

    @Test
    void a_topic_that_nobody_owns_is_a_mistake() {
        assertThatThrownBy(() -> echo.answer(List.of(new Echo.Heard("other", "s/d", 1L))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class What_the_owner_does_not_know {
        @Test
        void is_an_alarm_and_nothing_is_sent() {
            assertThat(answer(heard("s/d", 4L), heard("s/unknown", 1L))).isEmpty();
            assertThat(echo.ahead()).isEqualTo(2);
        }

        @Test
        void is_none_of_a_view_that_is_being_made_anew() {
            isSource = false;
            assertThat(answer(heard("s/d", 4L), heard("s/unknown", 1L))).isEmpty();
            assertThat(echo.ahead()).isZero();
        }
    }

    @Nested
    class A_key_that_stays_stale {
        @Test
        void counts_after_half_a_minute_until_the_newest_state_was_read() {
            answer(heard("s/d", 2L));
            assertThat(echo.stale()).isZero();
            now = START.plus(Echo.LATE).plusSeconds(1);
            answer(heard("s/d", 2L));
            assertThat(echo.stale()).isOne();
            answer(heard("s/d", 3L));
            assertThat(echo.stale()).isZero();
        }

        @Test
        void is_forgotten_where_another_replica_reads_on() {
            answer(heard("s/d", 2L));
            now = START.plus(Duration.ofMinutes(11));
            answer(heard("s/e", 1L));
            assertThat(echo.stale()).isZero();
        }
    }
}
