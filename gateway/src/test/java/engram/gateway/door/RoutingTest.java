package engram.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import engram.backends.Backends;
import engram.gateway.FakeServices.Answer;
import engram.gateway.House;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
    private final House house = House.get();

    @Nested
    class A_request_for_the_gateway_itself {
        @ParameterizedTest
        @ValueSource(strings = {"*/*", "application/json", "text/html,*/*;q=0.8"})
        void is_answered_here_whatever_the_caller_accepts(String accepted) {
            var answer = house.send(house.to("/api/openapi.json").header("Accept", accepted).GET());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"openapi\"");
        }
    }

    @Nested
    class A_request_for_another_service {
        @ParameterizedTest
        @CsvSource({
            "GET,/api/decks/d/cards,deck",
            "POST,/api/decks/import,deck",
            "DELETE,/api/decks/d/cards/c,deck",
            "GET,/api/decks/d/usage,deck",
            "GET,/api/usage,deck",
            "GET,/api/decks/d/queue,scheduler",
            "GET,/api/setup,roster",
            "PUT,/api/me/password,roster",
            "GET,/api/classes/c/members,roster",
            "GET,/api/invitations/abc,roster",
            "POST,/api/reviews,review",
            "DELETE,/api/reviews/r,review",
            "POST,/api/sessions/s/finish,review",
            "GET,/api/sessions/s,review",
            "POST,/api/sessions/s/answers/q3/override,review",
            "GET,/api/decks/d/modes,review",
            "POST,/api/decks/d/sessions,review",
            "GET,/api/decks/d/stars,review",
            "PUT,/api/decks/d/cards/c/star,review",
            "DELETE,/api/decks/d/cards/c/star,review",
            "PUT,/api/decks/d/cards/c/position,deck",
            "POST,/api/decks/d/duplicate,deck",
            "PATCH,/api/classes/c/members/p,roster",
        })
        void goes_to_its_owner(String method, String path, String owner) {
            var answer = house.send(house.to(path).method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"service\":\"" + owner + "\"}");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "application/json",
                    "application/json, application/problem+json",
                    "text/html,*/*;q=0.8"
                })
        void goes_to_its_owner_whatever_the_caller_accepts(String accepted) {
            var answer =
                    house.send(house.to("/api/classes/c/members").header("Accept", accepted).GET());
            assertThat(answer.body()).isEqualTo("{\"service\":\"roster\"}");
        }

        @Test
        void arrives_whole_but_for_headers_that_do_not_pass() {
            var deck = Backends.unique("deck");
            var path = "/api/decks/" + deck;
            var bearer = house.bearer();
            house.services()
                    .answer(
                            "PATCH",
                            path,
                            _ ->
                                    new Answer(
                                            412,
                                            Map.of(
                                                    "Content-Type",
                                                    "application/problem+json",
                                                    "ETag",
                                                    "\"8\"",
                                                    "X-Secret",
                                                    "no"),
                                            "{\"status\":412}"));
            var answer =
                    house.send(
                            house.to(path + "?a=1&b=%20x")
                                    .header("Authorization", bearer)
                                    .header("If-Match", "\"7\"")
                                    .header("Content-Type", "application/json")
                                    .header("X-Engram-Operator", "secret")
                                    .header("X-Engram-Time", "2026-11-02T10:00:00Z")
                                    .header("X-Other", "no")
                                    .method("PATCH", BodyPublishers.ofString("{\"title\":\"é\"}")));
            assertThat(answer.statusCode()).isEqualTo(412);
            assertThat(answer.body()).isEqualTo("{\"status\":412}");
            assertThat(answer.headers().firstValue("ETag")).contains("\"8\"");
            assertThat(answer.headers().firstValue("X-Secret")).isEmpty();

            var asked = house.services().asked(deck).getFirst();
            assertThat(asked.pathAndQuery()).isEqualTo(path + "?a=1&b=%20x");
            assertThat(asked.text()).isEqualTo("{\"title\":\"é\"}");
            assertThat(asked.header("Authorization")).isEqualTo(bearer);
            assertThat(asked.header("If-match")).isEqualTo("\"7\"");
            assertThat(asked.header("Traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
            assertThat(asked.headers())
                    .doesNotContainKeys("X-engram-operator", "X-engram-time", "X-other");
        }

        @Test
        void goes_on_with_the_trace_that_it_came_with() {
            var deck = Backends.unique("deck");
            house.send(
                    house.byTeacher("/api/decks/" + deck)
                            .header(
                                    "traceparent",
                                    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                            .method("PATCH", BodyPublishers.ofString("{}")));

            assertThat(house.services().asked(deck).getFirst().header("Traceparent"))
                    .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01")
                    .doesNotContain("00f067aa0ba902b7");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"/api/schools", "/api/sessions/%s/answers", "/api/decks/%s/sessions"})
        void takes_the_operators_secret_and_time_along_where_they_mean_something(String form) {
            var path = form.formatted(Backends.unique("id"));
            house.send(
                    house.byTeacher(path)
                            .header("X-Engram-Operator", "op-secret")
                            .header("X-Engram-Time", "2026-11-02T10:00:00Z")
                            .POST(BodyPublishers.ofString("{}")));
            var asked = house.services().asked(path).getLast();
            assertThat(asked.header("X-engram-operator")).isEqualTo("op-secret");
            assertThat(asked.header("X-engram-time")).isEqualTo("2026-11-02T10:00:00Z");
        }

        @Test
        void begins_a_session_on_a_path_whose_list_the_gateway_answers_itself() {
            var path = "/api/decks/" + Backends.unique("deck") + "/sessions";
            house.services()
                    .answer(
                            "POST",
                            path,
                            _ ->
                                    new Answer(
                                            201,
                                            Map.of("ETag", "\"1\"", "Location", "/api/sessions/s1"),
                                            "{\"id\":\"s1\"}"));
            var begun =
                    house.send(
                            house.byTeacher(path)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("{\"mode\":\"LEARN\"}")));
            assertThat(begun.statusCode()).isEqualTo(201);
            assertThat(begun.body()).isEqualTo("{\"id\":\"s1\"}");
            assertThat(begun.headers().firstValue("ETag")).contains("\"1\"");
            assertThat(begun.headers().firstValue("Location")).contains("/api/sessions/s1");
            assertThat(house.services().asked(path).getLast().text())
                    .isEqualTo("{\"mode\":\"LEARN\"}");
            assertThat(house.send(house.to(path)).statusCode()).isEqualTo(401);
        }

        @Test
        void carries_bodies_of_nearly_20_MB() {
            var body = "x".repeat(19_000_000);
            var path = "/api/decks/" + Backends.unique("deck") + "/cards/batch";
            house.services().answer("POST", path, it -> Answer.json("" + it.body().length));
            var answer = house.send(house.byTeacher(path).POST(BodyPublishers.ofString(body)));
            assertThat(answer.body()).isEqualTo("19000000");
        }
    }

    @Nested
    class A_request_that_nobody_can_take {
        @Test
        void is_not_found_where_no_service_owns_the_path() {
            for (var path :
                    new String[] {
                        "/api/nothing", "/api/decks/a%2fb", "/api/decks/..%2f..", "/api/decks/$gt"
                    }) {
                var answer = house.send(house.to(path).POST(BodyPublishers.noBody()));
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.body()).contains("urn:engram:problem:not-found");
            }
        }

        @Test
        void is_too_large_above_20_MB() {
            var answer =
                    house.send(
                            house.byTeacher("/api/decks/import")
                                    .POST(BodyPublishers.ofString("x".repeat(21_000_000))));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("urn:engram:problem:too-large");
        }

        @Test
        void is_compressed() throws IOException {
            var path = "/api/decks/" + Backends.unique("bomb") + "/cards";
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(new byte[1_000_000]);
            }
            var answer =
                    house.send(
                            house.byTeacher(path)
                                    .header("Content-Encoding", "gzip")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofByteArray(packed.toByteArray())));
            assertThat(house.services().asked(path)).isEmpty();
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.headers().firstValue("Accept-Encoding")).contains("identity");
        }

        @Test
        void has_a_method_that_is_not_allowed() {
            var answer = house.send(house.to("/api/me").method("BREW", BodyPublishers.noBody()));
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.body()).contains("urn:engram:problem:method-not-allowed");
        }

        @Test
        void is_refused_with_headers_beyond_measure() {
            var answer = house.send(house.to("/api/me").header("X-Long", "x".repeat(1_000_000)));
            assertThat(answer.statusCode()).isEqualTo(431);
            assertThat(answer.body()).contains("urn:engram:problem:headers-too-large");
        }

        @Test
        void has_an_address_beyond_measure() {
            var answer = house.send(house.to("/api/decks?q=" + "x".repeat(100_000)));
            assertThat(answer.statusCode()).isEqualTo(414);
            assertThat(answer.body()).contains("urn:engram:problem:uri-too-long");
        }

        @Test
        void has_both_a_length_and_chunks() throws IOException {
            try (var socket = new Socket("localhost", house.port())) {
                socket.getOutputStream()
                        .write(
                                ("POST /api/reviews HTTP/1.1\r\nHost: localhost\r\n"
                                                + "Content-Length: 4\r\n"
                                                + "Transfer-Encoding: chunked\r\n\r\n"
                                                + "0\r\n\r\nGET /api/smuggled HTTP/1.1\r\n\r\n")
                                        .getBytes());
                socket.setSoTimeout(5_000);
                var line = new String(socket.getInputStream().readNBytes(12));
                assertThat(line).isEqualTo("HTTP/1.1 400");
            }
            assertThat(house.services().asked("smuggled")).isEmpty();
        }
    }

    @Nested
    class When_a_service_is_away {
        @Test
        void the_answer_is_503_and_says_when_to_try_again() {
            var lonely = House.open(Map.of("engram.review.url", "http://localhost:1"));
            try {
                var answer =
                        lonely.send(
                                lonely.byTeacher("/api/reviews")
                                        .POST(BodyPublishers.ofString("{}")));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("urn:engram:problem:unavailable");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            } finally {
                lonely.close();
            }
        }

        @Test
        void one_that_dies_in_the_middle_of_an_answer_is_503() throws IOException {
            try (var dying = new DyingService(1_000, 10)) {
                var house = House.open(Map.of("engram.review.url", dying.address()));
                try {
                    var answer =
                            house.send(
                                    house.byTeacher("/api/reviews")
                                            .POST(BodyPublishers.ofString("{}")));
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                } finally {
                    house.close();
                }
            }
        }
    }

    @Test
    void Nobody_keeps_what_the_API_answers() {
        for (var path : new String[] {"/api/me", "/api/nothing", "/api/decks", "/api/setup"})
            assertThat(house.send(house.to(path)).headers().allValues("Cache-Control"))
                    .as(path)
                    .containsExactly("no-store");
        assertThat(house.send(house.to("/api/openapi.json")).headers().allValues("Cache-Control"))
                .containsExactly("no-cache");
    }

    @Test
    void Every_answer_says_what_a_page_may_load() {
        for (var path : new String[] {"/api/me", "/", "/api/nothing", "/health"}) {
            var headers = house.send(house.to(path)).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }
}
