package engram.manners;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values at the edge of what they may be, as a stranger sends them. */
class StrictJsonTest {

    private static String said(String body) throws Exception {
        var answer = Service.post("/api/things", body);
        assertThat(answer.statusCode()).as(body + " -> " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static void isRefused(String path, String body, String field) throws Exception {
        var answer = Service.post(path, body);
        assertThat(answer.statusCode()).as(body + " -> " + answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Nested
    class A_number {
        @ParameterizedTest
        @CsvSource({
            "count, -2147483648,          -2147483648",
            "count, 2147483647,           2147483647",
            "count, 0e0,                  0",
            "size,  9007199254740993,     9007199254740993",
            "size,  9223372036854775807,  9223372036854775807",
            "size,  -9223372036854775808, -9223372036854775808",
            "size,  1e3,                  1000",
            "share, 5,                    5.0",
            "share, -0.0,                 -0.0",
            "share, 1e-400,               0.0"
        })
        void is_read_to_the_last_digit(String field, String written, String read) throws Exception {
            assertThat(said("{\"%s\":%s}".formatted(field, written))).contains(field + "=" + read);
        }

        @ParameterizedTest
        @CsvSource({
            "count, 2147483648",
            "count, -2147483649",
            "count, 0.1",
            "count, 1e10",
            "count, 4294967296",
            "size,  9223372036854775808",
            "size,  -9223372036854775809",
            "size,  0.5",
            "size,  1e30",
            "share, 1e309",
            "share, -1e309"
        })
        void that_does_not_fit_is_refused_and_named(String field, String written) throws Exception {
            isRefused("/api/things", "{\"%s\":%s}".formatted(field, written), field);
        }

        @ParameterizedTest
        @ValueSource(strings = {"01", "+1", ".5", "5.", "0x1", "1_000", "Infinity", "--1", "1e"})
        void that_is_none_is_no_JSON(String written) throws Exception {
            var answer = Service.post("/api/things", "{\"count\":" + written + "}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("urn:engram:problem:malformed");
        }

        /** A million digits are a million for the reader too, not their square. */
        @Test
        void of_half_a_million_digits_is_refused() throws Exception {
            var answer = Service.post("/api/things", "{\"size\":" + "9".repeat(500_000) + "}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        }
    }

    @Nested
    class A_text {
        @Test
        void may_be_anything_that_a_document_can_hold() throws Exception {
            assertThat(said("{\"text\":\"\\u0001\\ud83d\\udc0e\\u202e\\uffff$.\"}"))
                    .contains("text=\\u0001");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\\u0000",
                    "a\\u0000",
                    "\\ud83d",
                    "\\udc0e",
                    "\\udc0e\\ud83d",
                    "\\ud83dx",
                    "x\\ud83d\\ud83d\\udc0e"
                })
        void with_NUL_or_half_a_character_is_refused_alone_and_in_a_list(String text)
                throws Exception {
            isRefused("/api/things", "{\"text\":\"" + text + "\"}", "text");
            var answer =
                    Service.post(
                            "/api/cards",
                            "{\"cards\":[{\"front\":\"a\",\"tags\":[\"b\",\"%s\"]}]}"
                                    .formatted(text));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("tags");
        }
    }

    @Nested
    class A_list_of_texts {
        @ParameterizedTest
        @ValueSource(strings = {"\"a\"", "{}", "5", "true", "[5]", "[[\"a\"]]", "[{\"$gt\":\"\"}]"})
        void is_a_list_and_of_texts(String tags) throws Exception {
            isRefused(
                    "/api/cards",
                    "{\"cards\":[{\"front\":\"a\"},{\"front\":\"a\",\"tags\":%s}]}".formatted(tags),
                    "cards[1].tags");
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "[]", "[\"\"]", "[\"a\",\"a\"]", "[null]"})
        void may_be_empty_or_none(String tags) throws Exception {
            var answer =
                    Service.post(
                            "/api/cards",
                            "{\"cards\":[{\"front\":\"a\",\"tags\":%s}]}".formatted(tags));
            assertThat(answer.body()).isEqualTo("{\"said\":\"1 cards\"}");
        }
    }

    @Nested
    class A_time {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2026-01-31",
                    "2026-01-31T08:00:00",
                    "2026-02-30T08:00:00Z",
                    "2026-01-31T25:00:00Z",
                    "+1000000001-01-01T00:00:00Z",
                    "now",
                    "",
                    "1767225600"
                })
        void that_is_none_is_refused_and_named(String time) throws Exception {
            isRefused("/api/things", "{\"at\":\"" + time + "\"}", "at");
        }
    }

    @Nested
    class An_address_that_escapes_nothing {
        @ParameterizedTest
        @ValueSource(strings = {"%", "%z", "%zz", "%2", "a%", "%%20"})
        void is_refused(String text) throws Exception {
            try (var socket = new Socket("localhost", Service.SERVER.getPort())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write(
                                "GET /api/things/a?limit=%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                        .formatted(text)
                                        .getBytes(StandardCharsets.US_ASCII));
                assertThat(
                                new String(
                                        socket.getInputStream().readNBytes(12),
                                        StandardCharsets.UTF_8))
                        .isEqualTo("HTTP/1.1 400");
            }
        }
    }
}
