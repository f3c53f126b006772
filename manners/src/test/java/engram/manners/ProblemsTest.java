package engram.manners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private static void isProblem(HttpResponse<String> answer, int status, String kind) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:engram:problem:" + kind + "\"")
                .contains("\"status\":" + status)
                .contains("\"title\":");
    }

    @Nested
    class A_request_that_leads_nowhere {
        @Test
        void to_an_unknown_route_is_not_found() throws Exception {
            isProblem(Service.send(Service.request("/api/nowhere")), 404, "not-found");
        }

        @Test
        void with_another_method_is_not_allowed() throws Exception {
            isProblem(
                    Service.send(Service.request("/api/cards").PUT(BodyPublishers.noBody())),
                    405,
                    "method-not-allowed");
        }

        @Test
        void with_an_id_outside_the_grammar_names_it() throws Exception {
            for (var id : new String[] {"a:b", "a%2Fb", "x".repeat(65), "%00", "a%20b"}) {
                var answer = Service.send(Service.request("/api/things/" + id));
                assertThat(answer.statusCode()).as(id + answer.body()).isIn(400, 404);
            }
            var answer = Service.send(Service.request("/api/things/a:b"));
            isProblem(answer, 400, "invalid");
            assertThat(answer.body())
                    .contains("{\"field\":\"thing\",\"rule\":\"" + Id.RULE + "\"}");
        }

        @Test
        void with_a_parameter_of_the_wrong_type_names_it() throws Exception {
            var answer = Service.send(Service.request("/api/things/a?limit=many"));
            isProblem(answer, 400, "invalid");
            assertThat(answer.body()).contains("\"field\":\"limit\"");
        }

        @Test
        void with_a_parameter_out_of_bounds_names_it() throws Exception {
            var answer = Service.send(Service.request("/api/things/a?limit=201"));
            isProblem(answer, 400, "invalid");
            assertThat(answer.body()).contains("\"field\":\"limit\"");
        }
    }

    @Nested
    class An_address {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "%C0%AF",
                    "%ff",
                    "a%ED%A0%80b",
                    "%F4%90%80%80",
                    "%00",
                    "a%E2%82",
                    "%c3%28"
                })
        void that_encodes_no_text_is_refused(String text) throws Exception {
            isProblem(Service.send(Service.request("/api/things/a?q=" + text)), 400, "malformed");
        }

        @Test
        void that_encodes_text_is_read() throws Exception {
            var answer = Service.send(Service.request("/api/things/a?%C3%A9%F0%9F%98%80=%20%25"));
            isProblem(answer, 400, "invalid");
            assertThat(answer.body()).contains("\"field\":\"é\\uD83D\\uDE00\"");
        }

        @Test
        void that_is_not_ASCII_is_refused() throws Exception {
            try (var socket = new Socket("localhost", Service.SERVER.getPort())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write(
                                "GET /api/things/a?q=é HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                        .getBytes(StandardCharsets.UTF_8));
                assertThat(new String(socket.getInputStream().readNBytes(12)))
                        .isEqualTo("HTTP/1.1 400");
            }
        }
    }

    @Nested
    class A_query {
        @Test
        void with_a_name_that_the_route_does_not_read_names_it() throws Exception {
            var answer = Service.send(Service.request("/api/things/a?limt=2&limit=3"));
            isProblem(answer, 400, "invalid");
            assertThat(answer.body()).contains("\"field\":\"limt\"").doesNotContain("limit");
        }

        @Test
        void with_names_that_it_reads_is_taken() throws Exception {
            var answer = Service.send(Service.request("/api/things/a?limit=3"));
            assertThat(answer.body()).isEqualTo("{\"said\":\"a3\"}");
        }
    }

    @Nested
    class A_body {
        @Test
        void that_is_good_is_taken() throws Exception {
            var answer = Service.post("/api/cards", "{\"cards\":[{\"front\":\"a\",\"new\":1}]}");
            assertThat(answer.body()).isEqualTo("{\"said\":\"1 cards\"}");
        }

        @Test
        void that_breaks_rules_names_field_and_rule() throws Exception {
            var answer =
                    Service.post(
                            "/api/cards",
                            "{\"cards\":[{\"front\":\"a\"},{\"front\":\"\"},{\"front\":\"01234567890\"}]}");
            isProblem(answer, 400, "invalid");
            assertThat(answer.body())
                    .contains("{\"field\":\"cards[1].front\",\"rule\":\"must not be blank\"}")
                    .contains("\"field\":\"cards[2].front\"");
        }

        @Test
        void with_a_bad_id_names_it() throws Exception {
            var answer = Service.post("/api/things", "{\"id\":\"a:b\"}");
            isProblem(answer, 400, "invalid");
            assertThat(answer.body()).contains("{\"field\":\"id\",\"rule\":\"" + Id.RULE + "\"}");
        }

        @Test
        void that_is_too_large_is_refused() throws Exception {
            var body = "{\"text\":\"" + "x".repeat(1024 * 1024) + "\"}";
            isProblem(Service.post("/api/things", body), 413, "too-large");
        }

        @Test
        void of_another_type_is_refused() throws Exception {
            isProblem(
                    Service.send(
                            Service.request("/api/things")
                                    .header("Content-Type", "text/plain")
                                    .POST(BodyPublishers.ofString("{}"))),
                    415,
                    "unsupported-media-type");
        }

        @Test
        void that_may_be_missing_is_not_null() throws Exception {
            isProblem(Service.post("/api/maybe", "null"), 400, "malformed");
            assertThat(Service.post("/api/maybe", "").body()).contains("null");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "nothing",
                    "[]",
                    "{\"text\":\"a\",\"text\":\"b\"}",
                    "{\"text\":1}",
                    "{\"text\":true}",
                    "{\"text\":{\"$gt\":\"\"}}",
                    "{\"id\":{\"$gt\":\"\"}}",
                    "{\"text\":[\"a\"]}",
                    "{\"count\":\"5\"}",
                    "{\"count\":5.5}",
                    "{\"count\":5000000000}",
                    "{\"count\":true}",
                    "{\"count\":[5]}",
                    "{\"size\":\"5\"}",
                    "{\"size\":1e400}",
                    "{\"share\":1e400}",
                    "{\"share\":\"0.5\"}",
                    "{\"share\":NaN}",
                    "{\"flag\":\"true\"}",
                    "{\"flag\":1}",
                    "{\"at\":5}",
                    "{\"at\":\"yesterday\"}",
                    "{\"text\":\"\\ud800\"}",
                    "{\"text\":\"a\\u0000b\"}",
                })
        void that_is_not_what_the_contract_says_is_refused(String body) throws Exception {
            var answer = Service.post("/api/things", body);
            assertThat(answer.statusCode()).as(body + " -> " + answer.body()).isEqualTo(400);
            assertThat(answer.body()).containsPattern("urn:engram:problem:(malformed|invalid)");
        }

        @ParameterizedTest
        @CsvSource({"5.0, 5", "-0.0, 0", "1e2, 100", "2147483647.0, 2147483647"})
        void may_write_whole_numbers_in_any_way(String written, int read) throws Exception {
            assertThat(Service.post("/api/things", "{\"count\":" + written + "}").body())
                    .contains("count=" + read + ",");
        }

        @Test
        void of_the_wrong_type_names_the_field() throws Exception {
            var answer = Service.post("/api/things", "{\"count\":\"5\"}");
            assertThat(answer.body())
                    .contains("\"field\":\"count\",\"rule\":\"must be a whole number");
        }

        @Test
        void of_the_wrong_type_deep_inside_names_the_field() throws Exception {
            var answer =
                    Service.post("/api/cards", "{\"cards\":[{\"front\":\"a\"},{\"front\":5}]}");
            isProblem(answer, 400, "invalid");
            assertThat(answer.body()).contains("\"field\":\"cards[1].front\"");
        }

        @Test
        void of_depth_ten_thousand_is_refused() throws Exception {
            var deep = "[".repeat(10_000) + "]".repeat(10_000);
            var answer = Service.post("/api/things", "{\"other\":" + deep + "}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        }

        @Test
        void with_bytes_that_are_no_text_is_refused() throws Exception {
            var bytes = "{\"text\":\"a?\"}".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            bytes[10] = (byte) 0xff;
            assertThat(Service.post("/api/things", bytes).statusCode()).isEqualTo(400);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"text\":\"a\"}}",
                    "{\"text\":\"a\"} {\"text\":\"b\"}",
                    "{\"text\":\"a\"},",
                    "{\"text\":\"a\"} // no more",
                    "{\"text\":\"a\"}\u0000",
                    "\ufeff{\"text\":\"a\"}",
                })
        void with_more_than_one_JSON_text_is_refused(String body) throws Exception {
            isProblem(Service.post("/api/things", body), 400, "malformed");
        }

        @Test
        void with_white_space_around_it_is_taken() throws Exception {
            assertThat(Service.post("/api/things", " \r\n{\"text\":\"é\"}\t\n").body())
                    .contains("text=é,");
        }

        @Test
        void in_another_encoding_than_UTF_8_is_refused() throws Exception {
            for (var encoding :
                    new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
                isProblem(
                        Service.post(
                                "/api/things",
                                "{\"text\":\"a\"}".getBytes(Charset.forName(encoding))),
                        400,
                        "malformed");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "c0af",
                    "c1bf",
                    "e080af",
                    "f08080af",
                    "eda080",
                    "eda080edb080",
                    "f4908080"
                })
        void with_bytes_that_no_character_has_is_refused(String hex) throws Exception {
            var body = new ByteArrayOutputStream();
            body.writeBytes("{\"text\":\"".getBytes(StandardCharsets.UTF_8));
            body.writeBytes(HexFormat.of().parseHex(hex));
            body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
            isProblem(Service.post("/api/things", body.toByteArray()), 400, "malformed");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "nothing",
                    "[]",
                    "5",
                    "{\"text\":\"a\",\"text\":\"b\"}",
                    "{]",
                    "\"\\x\""
                })
        void that_cannot_be_read_is_refused_without_a_word_of_the_parser(String body)
                throws Exception {
            assertThat(Service.post("/api/things", body).body())
                    .doesNotContainIgnoringCase("jackson")
                    .doesNotContainIgnoringCase("micronaut")
                    .doesNotContainIgnoringCase("exception")
                    .doesNotContainIgnoringCase("deseriali")
                    .doesNotContainIgnoringCase("unexpected")
                    .doesNotContain(
                            "engram.", "line:", "column", "Thing", "[thing]", "JSON stream");
        }
    }

    @Nested
    class A_failure {
        @ParameterizedTest
        @ValueSource(strings = {"https://evil.example", "null", ""})
        void to_come_from_our_own_pages_is_told_as_such(String origin) throws Exception {
            isProblem(
                    Service.send(Service.request("/api/things/a").header("Origin", origin)),
                    403,
                    "forbidden");
        }

        @Test
        void that_is_a_refusal_is_the_problem_that_it_is() throws Exception {
            isProblem(Service.send(Service.request("/api/refused")), 412, "stale");
        }

        @ParameterizedTest
        @ValueSource(strings = {"view", "hangs", "leads", "socket", "pool", "broker"})
        void of_the_store_or_the_broker_to_be_there_is_to_be_tried_again(String what)
                throws Exception {
            isProblem(Service.send(Service.request("/api/absent/" + what)), 503, "unavailable");
        }

        @Test
        void of_the_store_to_understand_us_is_a_bug_and_tells_nothing() throws Exception {
            var answer = Service.send(Service.request("/api/absent/understanding"));
            isProblem(answer, 500, "internal");
            assertThat(answer.body()).doesNotContain("secret");
        }

        @Test
        void that_is_a_bug_tells_nothing_of_the_inside() throws Exception {
            var answer = Service.send(Service.request("/api/broken"));
            isProblem(answer, 500, "internal");
            assertThat(answer.body()).doesNotContain("secret");
        }
    }
}
