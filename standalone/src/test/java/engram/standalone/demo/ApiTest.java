package engram.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.standalone.running.CannotStart;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApiTest {
    private FakePlatform platform;
    private Api stranger;

    @BeforeEach
    void start() throws IOException {
        platform = new FakePlatform();
        stranger = Api.at(platform.address());
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Nested
    class Whoever_signs_in {
        @Test
        void sends_the_token_with_all_that_follows() throws Exception {
            platform.answers("POST /api/session", 200, "{\"token\":\"t0k\"}");
            platform.answers("GET /api/decks", 200, "{\"items\":[]}");

            var ann = stranger.signIn("ann@example.org", "secret");
            ann.get("/api/decks");

            assertThat(platform.asked("POST /api/session").getFirst().body())
                    .contains("\"email\":\"ann@example.org\"", "\"password\":\"secret\"");
            assertThat(platform.asked("GET /api/decks").getFirst().authorization())
                    .isEqualTo("Bearer t0k");
        }

        @Test
        void is_another_caller_than_before() throws Exception {
            platform.answers("POST /api/session", 200, "{\"token\":\"t0k\"}");
            platform.answers("GET /api/decks", 200, "{}");

            stranger.signIn("ann@example.org", "secret");
            stranger.get("/api/decks");

            assertThat(platform.asked("GET /api/decks").getFirst().authorization()).isNull();
        }
    }

    @Nested
    class What_is_refused {
        @Test
        void is_told_with_the_reason_and_without_what_was_sent() {
            platform.answers("POST /api/signup", 409, "that address is taken");

            assertThatThrownBy(() -> stranger.post("/api/signup", Map.of("password", "hush")))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("POST /api/signup was refused: that address is taken");
        }
    }

    @Nested
    class A_platform_that_went_away {
        @Test
        void is_a_failure_to_read() {
            platform.close();

            assertThatThrownBy(() -> stranger.get("/api/setup")).isInstanceOf(IOException.class);
        }
    }

    @Nested
    class A_body {
        @Test
        void that_is_text_goes_as_it_is_and_anything_else_as_json() throws Exception {
            platform.answers("POST /api/things", 200, "{}");

            stranger.post("/api/things", "[1, 2]");
            stranger.post("/api/things", Map.of("a", 1));

            assertThat(platform.asked("POST /api/things"))
                    .extracting(FakePlatform.Asked::body)
                    .containsExactly("[1, 2]", "{\"a\":1}");
        }
    }
}
