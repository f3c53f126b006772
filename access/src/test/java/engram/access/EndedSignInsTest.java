package engram.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import engram.inbox.Received;
import engram.inbox.Tail;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a replica knows of ended sign-ins, by a clock that a test moves. */
class EndedSignInsTest {
    private static final Duration A_TOKENS_LIFE = Duration.ofMinutes(15);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource source = () -> now;
    private final EndedSignIns ended = new EndedSignIns(source.withZone(ZoneOffset.UTC));

    private void ends(String signIn) {
        ended.accept(new EndedSignIns.Ended(signIn, now));
    }

    private boolean takes(Object signIn) {
        return ended.validate(new Said(Map.of("sid", signIn)), HttpRequest.GET("/api/me"));
    }

    /** The claims of a token, as far as they were said. */
    private record Said(Map<String, Object> all) implements Claims {
        @Override
        public Object get(String name) {
            return all.get(name);
        }

        @Override
        public boolean contains(String name) {
            return all.containsKey(name);
        }

        @Override
        public Set<String> names() {
            return all.keySet();
        }
    }

    @Nested
    class A_replica_that_is_up_to_date {
        {
            ended.upToDate(now);
        }

        @Test
        void takes_what_has_not_ended_and_nothing_that_has() {
            ends("s1");

            assertThat(takes("s1")).isFalse();
            assertThat(takes("s2")).isTrue();
            assertThat(ended.contains("s1")).isTrue();
        }

        @Test
        void takes_no_token_that_names_no_sign_in() {
            assertThat(takes(5)).isFalse();
            assertThat(takes(List.of("s2"))).isFalse();
            assertThat(ended.validate(new Said(Map.of()), HttpRequest.GET("/api/me"))).isFalse();
        }

        @Test
        void remembers_an_end_for_as_long_as_a_token_could_live_and_clocks_differ() {
            ends("s1");
            now = now.plus(A_TOKENS_LIFE).plus(Duration.ofMinutes(5));
            ends("s2");

            assertThat(ended.contains("s1")).isTrue();
        }

        @Test
        void forgets_an_end_after_that() {
            ends("s1");
            now = now.plus(Duration.ofMinutes(20)).plusMillis(1);
            ends("s2");

            assertThat(ended.contains("s1")).isFalse();
            assertThat(ended.contains("s2")).isTrue();
        }

        @Test
        void reads_back_as_far_as_it_remembers() {
            assertThat(ended.lookBack()).isGreaterThan(A_TOKENS_LIFE);
            ends("s1");
            now = now.plus(ended.lookBack());
            ends("s2");
            assertThat(ended.contains("s1")).isTrue();
        }

        @Test
        void is_so_until_its_reader_says_nothing_for_too_long() {
            now = now.plus(Tail.FRESH).minusMillis(1);
            assertThat(ended.isUpToDate()).isTrue();
            now = now.plusMillis(1);

            assertThat(ended.isUpToDate()).isFalse();
            assertThat(takes("s2")).isFalse();
        }
    }

    @Nested
    class A_replica_that_has_just_started {
        @Test
        void takes_nothing_and_marks_the_request_as_one_to_send_again() {
            var request = HttpRequest.GET("/api/me");

            assertThat(ended.isUpToDate()).isFalse();
            assertThat(ended.validate(new Said(Map.of("sid", "s1")), request)).isFalse();
            assertThat(request.getAttributes().names()).hasSize(1);
        }

        @Test
        void marks_no_request_once_it_knows() {
            ended.upToDate(now);
            ends("s1");
            var request = HttpRequest.GET("/api/me");

            assertThat(ended.validate(new Said(Map.of("sid", "s1")), request)).isFalse();
            assertThat(request.getAttributes().names()).isEmpty();
        }
    }

    @Test
    void an_end_is_read_from_key_and_time_whatever_the_value_says() {
        var at = now.minusSeconds(7);
        var record =
                new Received(
                        "roster.signins.v1",
                        List.of("school", "s1"),
                        "id",
                        "SignInEnded",
                        2,
                        "school",
                        at,
                        "not JSON".getBytes(UTF_8));

        assertThat(ended.decode(record)).isEqualTo(new EndedSignIns.Ended("s1", at));
        assertThat(ended.topic()).isEqualTo("roster.signins.v1");
    }
}
