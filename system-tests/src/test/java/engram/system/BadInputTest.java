package engram.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is sent by mistake or in malice is refused with a problem document, and nothing of it is
 * stored.
 */
class BadInputTest {
    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final TestSchool school = TestSchool.on(platform);
    private static final String deck = school.assignedDeck("Bad input", Seed.cards());
    private static final TestSchool.Learner learner = school.learner("clumsy");
    private static final List<String> cards = TestSchool.answeredCards(learner.api(), deck);

    static void demandProblem(Api.Answer answer, int... statuses) {
        assertThat(statuses).as(answer.response().body()).contains(answer.status());
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.json().get("type").asText()).startsWith("urn:engram:problem:");
        assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
    }

    private static int decksOfTeacher() {
        return school.teacher().get("/api/decks").ok().get("items").size();
    }

    @Nested
    class Json {
        static Stream<Arguments> bodies() {
            return Stream.of(
                    arguments("nothing", ""),
                    arguments("no JSON", "title=x"),
                    arguments("half of it", "{\"title\":"),
                    arguments("the same key twice", "{\"title\":\"a\",\"title\":\"b\"}"),
                    arguments(
                            "depth 10,000",
                            "{\"title\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
                    arguments(
                            "an ignored field of depth 10,000",
                            "{\"title\":\"t\",\"x\":"
                                    + "[".repeat(10_000)
                                    + "]".repeat(10_000)
                                    + "}"),
                    arguments("a number for a text", "{\"title\":5}"),
                    arguments("a number beyond all numbers", "{\"title\":1e400}"),
                    arguments("an operator for a text", "{\"title\":{\"$gt\":\"\"}}"),
                    arguments("null for a text", "{\"title\":null}"),
                    arguments("a list for an object", "[]"),
                    arguments("NUL in a text", "{\"title\":\"a\\u0000b\"}"),
                    arguments("half of a surrogate pair", "{\"title\":\"a\\ud800b\"}"),
                    arguments("a blank title", "{\"title\":\"  \"}"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("bodies")
        void is_refused_and_no_deck_is_made(String what, String body) {
            var before = decksOfTeacher();

            demandProblem(
                    school.teacher()
                            .with("Content-Type", "application/json")
                            .send("POST", "/api/decks", body),
                    400);

            assertThat(decksOfTeacher()).isEqualTo(before);
        }

        @Test
        void of_a_hundred_megabytes_is_too_large() {
            demandProblem(
                    school.teacher()
                            .post(
                                    "/api/decks",
                                    "{\"title\":\"" + "x".repeat(21 * 1024 * 1024) + "\"}"),
                    413);
        }

        @Test
        void names_the_field_and_the_rule() {
            var answer = school.teacher().post("/api/decks", Map.of("title", ""));

            demandProblem(answer, 400);
            assertThat(answer.json().get("errors").get(0).get("field").asText()).isEqualTo("title");
            assertThat(answer.json().get("errors").get(0).get("rule").asText()).isNotBlank();
        }
    }

    @Nested
    class Reviews {
        static Stream<Arguments> fields() {
            return Stream.of(
                    arguments("rating", "0"),
                    arguments("rating", "5"),
                    arguments("rating", "null"),
                    arguments("rating", "\"3\""),
                    arguments("rating", "2.5"),
                    arguments("rating", "9007199254740993"),
                    arguments("rating", "1e400"),
                    arguments("answeredAt", "\"0001-01-01T00:00:00Z\""),
                    arguments("answeredAt", "\"9999-12-31T23:59:59Z\""),
                    arguments("answeredAt", "\"yesterday\""),
                    arguments("answeredAt", "null"),
                    arguments("responseMs", "-1"),
                    arguments("id", "\"a:b\""),
                    arguments("id", "\"" + "x".repeat(65) + "\""),
                    arguments("id", "{\"$gt\":\"\"}"),
                    arguments("sessionId", "\"../x\""),
                    arguments("mode", "\"TEST\""),
                    arguments("mode", "\"spaced\""),
                    arguments("cardId", "\"nowhere\""),
                    arguments("deckId", "\"nowhere\""));
        }

        @ParameterizedTest(name = "{0} = {1}")
        @MethodSource("fields")
        void with_one_bad_field_is_refused_and_the_good_one_beside_it_is_taken(
                String field, String value) throws IOException {
            var name = "r" + Integer.toHexString((field + value).hashCode());
            ObjectNode bad =
                    Api.JSON.valueToTree(
                            MainJobTest.review(
                                    name + "-bad",
                                    "s-" + name,
                                    deck,
                                    cards.getFirst(),
                                    3,
                                    Instant.now()));
            bad.set(
                    field,
                    value.equals("1e400")
                            ? Api.JSON
                                    .getNodeFactory()
                                    .rawValueNode(
                                            new com.fasterxml.jackson.databind.util.RawValue(value))
                            : Api.JSON.readTree(value));
            var good =
                    Api.JSON.valueToTree(
                            MainJobTest.review(
                                    name + "-good",
                                    "s-" + name,
                                    deck,
                                    cards.getLast(),
                                    3,
                                    Instant.now()));

            var answer = learner.api().post("/api/reviews", Map.of("reviews", List.of(bad, good)));

            var results = answer.ok().get("results");
            assertThat(results.get(0).get("status").asText()).isEqualTo("refused");
            assertThat(results.get(0).get("problem").get("type").asText())
                    .startsWith("urn:engram:problem:");
            assertThat(results.get(1).get("status").asText()).isEqualTo("accepted");
        }

        @Test
        void of_501_at_once_are_refused_as_a_whole() {
            var reviews =
                    IntStream.range(0, 501)
                            .mapToObj(each ->
                                    MainJobTest.review(
                                            "many" + each,
                                            "s",
                                            deck,
                                            cards.getFirst(),
                                            3,
                                            Instant.now()))
                            .toList();

            demandProblem(learner.api().post("/api/reviews", Map.of("reviews", reviews)), 400);
        }

        @Test
        void of_a_draft_is_refused() {
            var draft =
                    school.teacher()
                            .post(
                                    "/api/decks/" + deck + "/cards",
                                    Map.of("front", "not answered yet", "back", ""))
                            .ok()
                            .get("id")
                            .asText();

            var results =
                    learner.api()
                            .post(
                                    "/api/reviews",
                                    Map.of(
                                            "reviews",
                                            List.of(
                                                    MainJobTest.review(
                                                            "of-draft",
                                                            "s",
                                                            deck,
                                                            draft,
                                                            3,
                                                            Instant.now()))))
                            .ok()
                            .get("results");

            assertThat(results.get(0).get("status").asText()).isEqualTo("refused");
        }

        @Test
        void one_bad_among_500_leaves_499() {
            var reviews = new ArrayList<Map<String, Object>>();
            for (var each = 0; each < 500; each++) {
                reviews.add(
                        MainJobTest.review(
                                "lot" + each,
                                "lot",
                                deck,
                                cards.get(each % cards.size()),
                                each == 250 ? 7 : 3,
                                Instant.now().minus(Duration.ofMinutes(600 - each))));
            }

            var statuses =
                    learner.api()
                            .post("/api/reviews", Map.of("reviews", reviews))
                            .ok()
                            .get("results")
                            .findValuesAsText("status");

            assertThat(statuses.stream().filter("accepted"::equals)).hasSize(499);
            assertThat(statuses.get(250)).isEqualTo("refused");
        }
    }

    @Nested
    class Tokens {
        static Stream<Arguments> tokens() {
            var payload =
                    encode(
                            "{\"iss\":\"engram\",\"aud\":\"engram\",\"sub\":\"x\",\"school\":\"s\",\"role\":\"TEACHER\",\"sid\":\"i\",\"zone\":\"UTC\",\"exp\":9999999999}");
            return Stream.of(
                    arguments("no token at all", "nonsense"),
                    arguments("alg none", encode("{\"alg\":\"none\"}") + "." + payload + "."),
                    arguments(
                            "HS256 with a made-up signature",
                            encode("{\"alg\":\"HS256\"}")
                                    + "."
                                    + payload
                                    + "."
                                    + encode("signature")),
                    arguments(
                            "a kid that is a path",
                            encode("{\"alg\":\"RS256\",\"kid\":\"../../etc/passwd\"}")
                                    + "."
                                    + payload
                                    + "."
                                    + encode("signature")),
                    arguments("7,000 characters", "x".repeat(7000)));
        }

        private static String encode(String text) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("tokens")
        void that_are_forged_are_refused(String what, String token) {
            demandProblem(Api.at(platform).withToken(token).get("/api/me"), 401);
            demandProblem(Api.at(platform).withToken(token).get("/api/decks"), 401);
        }

        @Test
        void with_a_changed_signature_or_claim_are_refused() {
            var token = TestSchool.signInToken(platform, school.teacherLogin());
            var parts = token.split("\\.");
            var claims =
                    new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);

            var promoted =
                    parts[0]
                            + "."
                            + encode(
                                    claims.replace(school.name(), "other")
                                            .replace("TEACHER", "ADMIN"))
                            + "."
                            + parts[2];

            demandProblem(Api.at(platform).withToken(promoted).get("/api/decks"), 401);
        }

        @Test
        void are_refused_at_once_after_sign_out() {
            var token = TestSchool.signInToken(platform, school.teacherLogin());
            var caller = Api.at(platform).withToken(token);
            assertThat(caller.get("/api/decks").status()).isEqualTo(200);

            assertThat(caller.send("DELETE", "/api/session", null).status()).isEqualTo(204);

            demandProblem(caller.get("/api/decks"), 401);
            demandProblem(caller.get("/api/me"), 401);
        }
    }

    @Nested
    class Files {
        static Stream<Arguments> files() {
            return Stream.of(
                    arguments("a line without a front", "tsv", "front\tback\none\t1\n\t2\n", "3"),
                    arguments("an open quote", "tsv", "one\t1\n\"two\t2\n", ""),
                    arguments(
                            "a front of 20,001 characters",
                            "tsv",
                            "one\t1\n" + "x".repeat(20_001) + "\t2\n",
                            "2"),
                    arguments("JSON that is no list of cards", "json", "{\"cards\":5}", ""),
                    arguments(
                            "a card without a front",
                            "json",
                            "[{\"front\":\"a\",\"back\":\"b\"},{\"back\":\"c\"}]",
                            ""),
                    arguments("nothing", "json", "", ""));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("files")
        void with_a_mistake_are_refused_as_a_whole(
                String what, String format, String content, String line) {
            var before = decksOfTeacher();

            var answer =
                    school.teacher()
                            .with("Content-Type", "application/octet-stream")
                            .send("POST", "/api/decks/import?title=Bad&format=" + format, content);

            demandProblem(answer, 400);
            assertThat(answer.response().body()).contains(line);
            assertThat(decksOfTeacher()).isEqualTo(before);
        }

        @Test
        void that_look_like_formulas_come_back_as_they_were() {
            var content = "=1+1\t@SUM(A1)\n+49 30\t-5\n\"two\nlines\"\t\"a \"\"quote\"\"\"\n";

            var made =
                    school.teacher()
                            .with("Content-Type", "text/tab-separated-values")
                            .send("POST", "/api/decks/import?title=Formulas&format=tsv", content)
                            .ok();

            var exported =
                    school.teacher()
                            .get("/api/decks/" + made.get("id").asText() + "/export?format=json");
            assertThat(exported.response().body())
                    .contains("=1+1", "@SUM(A1)", "+49 30", "-5", "two\\nlines", "a \\\"quote\\\"");
        }
    }

    @Nested
    class Http {
        @Test
        void with_an_unknown_route_or_method_is_refused() {
            demandProblem(school.teacher().get("/api/nothing"), 404);
            demandProblem(school.teacher().send("BREW", "/api/decks", null), 405, 404, 501);
            demandProblem(school.teacher().send("DELETE", "/api/decks", null), 405);
        }

        @Test
        void with_two_lengths_is_refused() throws IOException {
            var reply =
                    raw(
                            "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n");

            assertThat(reply).startsWith("HTTP/1.1 400");
        }

        @Test
        void with_huge_headers_is_refused() throws IOException {
            var reply =
                    raw(
                            "GET /api/decks HTTP/1.1\r\nHost: localhost\r\nX-Long: "
                                    + "x".repeat(200_000)
                                    + "\r\nConnection: close\r\n\r\n");

            assertThat(reply).matches("(?s)HTTP/1.1 (400|413|414|431).*");
        }

        private String raw(String request) throws IOException {
            var address = URI.create(platform.address());
            try (var socket = new Socket(address.getHost(), address.getPort())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                return new String(
                        socket.getInputStream().readNBytes(200), StandardCharsets.US_ASCII);
            }
        }
    }
}
