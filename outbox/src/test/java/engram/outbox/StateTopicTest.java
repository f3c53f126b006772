package engram.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StateTopicTest {
    private static final Instant AT = Instant.parse("2026-01-31T08:00:00Z");
    private static final StateTopic CARDS = new StateTopic("deck.cards.v1", "CardState", 2);
    private static final FactTopic SESSIONS = new FactTopic("review.sessions.v1");

    private final ObjectMapper json = json(value -> "{\"is\":\"" + value + "\"}");

    private interface Writing {
        String write(Object value) throws IOException;
    }

    private static ObjectMapper json(Writing writing) {
        return (ObjectMapper)
                Proxy.newProxyInstance(
                        Argument.class.getClassLoader(),
                        new Class<?>[] {ObjectMapper.class},
                        (_, _, arguments) -> writing.write(arguments[0]));
    }

    @Nested
    class A_state {
        private final Message message =
                CARDS.state(json, List.of("s1", "d1", "c1"), 7, AT, "card 1");

        @Test
        void is_kept_by_all_ids_and_ordered_by_the_first() {
            assertThat(message.key()).isEqualTo("s1/d1/c1");
            assertThat(message.route()).isEqualTo("s1/d1");
            assertThat(message.school()).isEqualTo("s1");
        }

        @Test
        void says_what_its_topic_and_its_value_say() {
            assertThat(message.topic()).isEqualTo("deck.cards.v1");
            assertThat(message.type()).isEqualTo("CardState");
            assertThat(message.version()).isEqualTo(7);
            assertThat(message.at()).isEqualTo(AT);
            assertThat(message.json()).isEqualTo("{\"is\":\"card 1\"}");
        }

        @Test
        void has_one_id_at_every_try_and_another_at_each_version_and_topic() {
            var again = CARDS.state(json, List.of("s1", "d1", "c1"), 7, AT.plusSeconds(9), "other");
            assertThat(again.id()).isEqualTo(message.id());
            assertThat(CARDS.state(json, List.of("s1", "d1", "c1"), 8, AT, "").id())
                    .isNotEqualTo(message.id());
            var elsewhere = new StateTopic("deck.decks.v1", "CardState", 2);
            assertThat(elsewhere.state(json, List.of("s1", "d1", "c1"), 7, AT, "").id())
                    .isNotEqualTo(message.id());
        }

        @Test
        void that_cannot_be_written_is_a_bug_and_not_half_a_record() {
            var broken =
                    json(_ -> {
                        throw new IOException("no JSON");
                    });
            assertThatThrownBy(() -> CARDS.state(broken, List.of("s1", "d1"), 1, AT, "x"))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Nested
    class A_fact {
        private final Message message =
                SESSIONS.fact(
                        json,
                        List.of("s1", "p1"),
                        List.of("a", "finished", "1"),
                        "SessionFinished",
                        1,
                        AT,
                        "over");

        @Test
        void is_kept_and_ordered_by_its_route() {
            assertThat(message.key()).isEqualTo("s1/p1");
            assertThat(message.route()).isEqualTo("s1/p1");
        }

        @Test
        void is_named_by_its_route_and_what_happened() {
            assertThat(message.id()).isEqualTo("s1/p1/a/finished/1");
            assertThat(message.type()).isEqualTo("SessionFinished");
        }
    }
}
