package engram.gateway.door;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import engram.backends.Backends;
import engram.gateway.FakeServices.Answer;
import engram.gateway.House;
import engram.gateway.Town;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SignInTest {
    private final House house = House.get();
    private final Town town = new Town(house);
    private final String sid = Backends.unique("sid");
    private final String secret = Backends.unique("renewal");

    private String token(Duration life) {
        return house.services().token(town.school(), "ada", "LEARNER", sid, life);
    }

    private HttpRequest.Builder byCookie(String path, String token) {
        return house.to(path)
                .header("Cookie", "engram_token=" + token + "; engram_renewal=" + secret);
    }

    private String own() {
        return "http://localhost:" + house.port();
    }

    private static List<String> cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    @BeforeEach
    void rosterRenews() {
        house.services()
                .answer(
                        "POST",
                        "/api/session/renew",
                        asked ->
                                asked.text().contains("away")
                                        ? new Answer(503, Map.of(), "{}")
                                        : asked.text().contains("over")
                                                ? new Answer(401, Map.of(), "{}")
                                                : Answer.json(
                                                        "{\"token\":\""
                                                                + token(ofMinutes(15))
                                                                + "\",\"renewal\":\"next-"
                                                                + secret
                                                                + "\"}"));
    }

    @Nested
    class Signing_in {
        @Test
        void passes_the_answer_on_and_sets_its_cookies_of_which_scripts_read_the_mark_alone() {
            for (var path : List.of("/api/session", "/api/signup")) {
                var body =
                        "{\"token\":\"a.b.c\",\"renewal\":\"r\",\"person\":{\"id\":\"p\"},"
                                + "\"school\":{\"id\":\"s\"}}";
                house.services().answer("POST", path, _ -> Answer.json(body));
                var answer = house.send(house.to(path).POST(BodyPublishers.ofString("{}")));
                assertThat(answer.body()).isEqualTo(body);
                assertThat(cookies(answer))
                        .hasSize(3)
                        .allMatch(it -> it.contains("SameSite=Lax"))
                        .allMatch(
                                it -> it.contains("HTTPOnly") != it.startsWith("engram_signed_in="))
                        .anyMatch(it -> it.startsWith("engram_signed_in=yes;"))
                        .anyMatch(it -> it.startsWith("engram_token=a.b.c;"))
                        .anyMatch(it -> it.startsWith("engram_renewal=r;"));
            }
        }

        @Test
        void that_fails_sets_none() {
            house.services().answer("POST", "/api/session", _ -> new Answer(401, Map.of(), "{}"));
            var answer = house.send(house.to("/api/session").POST(BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(cookies(answer)).isEmpty();
        }

        @Test
        void from_another_site_is_refused() {
            var answer =
                    house.send(
                            house.to("/api/session")
                                    .header("Origin", "https://evil.example")
                                    .POST(BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @Nested
    class A_device {
        private final String device = "d".repeat(43);
        private final String path = "/api/session";

        private HttpResponse<String> signIn(String cookie) {
            house.services()
                    .answer(
                            "POST",
                            path,
                            _ ->
                                    Answer.json(
                                            "{\"token\":\"a.b.c\",\"renewal\":\"r\",\"device\":\"%s\"}"
                                                    .formatted(device)));
            return house.send(
                    house.to(path).header("Cookie", cookie).POST(BodyPublishers.ofString("{}")));
        }

        @Test
        void is_told_apart_by_a_cookie_that_no_script_reads_and_that_outlasts_signing_out() {
            assertThat(cookies(signIn("other=1")))
                    .filteredOn(it -> it.startsWith("engram_device=" + device + ";"))
                    .singleElement()
                    .asString()
                    .contains("HTTPOnly", "SameSite=Lax", "Path=/api", "Max-Age=31536000");
        }

        @Test
        void is_named_to_roster_service_and_to_nobody_else() {
            signIn("engram_device=" + device);
            assertThat(house.services().asked(path).getLast().header("X-engram-device"))
                    .isEqualTo(device);

            var deck = "/api/decks/" + Backends.unique("deck") + "/queue";
            house.send(house.byTeacher(deck).header("Cookie", "engram_device=" + device));
            assertThat(house.services().asked(deck).getLast().headers())
                    .doesNotContainKey("X-engram-device");
        }

        @Test
        void of_another_form_is_not_passed_on() {
            signIn("engram_device=\"" + "x".repeat(50) + "\"");
            assertThat(house.services().asked(path).getLast().headers())
                    .doesNotContainKey("X-engram-device");
        }
    }

    @Nested
    class A_browser {
        @Test
        void is_known_by_its_cookie_to_services_and_to_the_gateway() {
            var token = token(ofMinutes(10));
            var path = "/api/decks/" + Backends.unique("deck") + "/queue";
            assertThat(house.send(byCookie(path, token)).statusCode()).isEqualTo(200);
            assertThat(house.services().asked(path).getFirst().header("Authorization"))
                    .isEqualTo("Bearer " + token);
            assertThat(house.send(byCookie("/api/decks/none/mastery", token)).statusCode())
                    .isEqualTo(404);
        }

        @Test
        void has_its_token_renewed_on_the_way_once_for_many_requests() throws Exception {
            var path = "/api/decks/" + Backends.unique("deck") + "/queue";
            var expired = token(ofSeconds(-200));
            Callable<HttpResponse<String>> request = () -> house.send(byCookie(path, expired));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var each : threads.invokeAll(Collections.nCopies(20, request))) {
                    assertThat(each.get().statusCode()).isEqualTo(200);
                    assertThat(cookies(each.get()))
                            .anyMatch(it -> it.startsWith("engram_token="))
                            .anyMatch(it -> it.startsWith("engram_renewal=next-" + secret + ";"));
                }
            }
            assertThat(house.services().asked("/api/session/renew"))
                    .filteredOn(asked -> asked.text().contains(secret))
                    .hasSize(1);
            assertThat(house.services().asked(path))
                    .extracting(asked -> asked.header("Authorization"))
                    .doesNotContain("Bearer " + expired)
                    .doesNotContainNull();
        }

        @Test
        void with_a_fresh_token_is_left_alone() {
            house.send(byCookie("/api/me", token(ofMinutes(10))));
            assertThat(house.services().asked("/api/session/renew"))
                    .noneMatch(asked -> asked.text().contains(secret));
        }

        @Test
        void whose_sign_in_is_over_goes_on_without_one() {
            var request =
                    house.to("/api/decks/none/mastery")
                            .header("Cookie", "engram_token=x; engram_renewal=over-" + secret);
            assertThat(house.send(request).statusCode()).isEqualTo(401);
        }
    }

    @Nested
    class While_nobody_can_renew {
        private int status(String token) {
            return house.send(
                            house.to("/api/decks/d/queue")
                                    .header(
                                            "Cookie",
                                            "engram_token="
                                                    + token
                                                    + "; engram_renewal=away-"
                                                    + secret))
                    .statusCode();
        }

        @Test
        void a_token_that_is_still_good_serves() {
            assertThat(status(token(ofSeconds(30)))).isEqualTo(200);
        }

        @Test
        void an_expired_one_is_asked_to_come_back_and_is_not_signed_out() {
            assertThat(status(token(ofSeconds(-200)))).isEqualTo(503);
        }
    }

    @Nested
    class A_change_by_cookie {
        private int status(HttpRequest.Builder request) {
            return house.send(request.POST(BodyPublishers.ofString("{}"))).statusCode();
        }

        private HttpRequest.Builder change() {
            return byCookie("/api/reviews", token(ofMinutes(10)));
        }

        @Test
        void from_the_gateways_own_pages_passes() {
            assertThat(status(change().header("Origin", own()))).isEqualTo(200);
            assertThat(status(change().header("Sec-Fetch-Site", "same-origin"))).isEqualTo(200);
        }

        @Test
        void from_anywhere_else_is_refused() {
            assertThat(status(change())).isEqualTo(403);
            assertThat(status(change().header("Origin", "null"))).isEqualTo(403);
            assertThat(status(change().header("Origin", "https://evil.example"))).isEqualTo(403);
            assertThat(status(change().header("Origin", own() + "0"))).isEqualTo(403);
            assertThat(status(change().header("Sec-Fetch-Site", "same-site"))).isEqualTo(403);
            assertThat(
                            status(
                                    change().header("Origin", own())
                                            .header("Sec-Fetch-Site", "cross-site")))
                    .isEqualTo(403);
        }

        @Test
        void by_a_program_with_a_bearer_token_needs_no_origin() {
            assertThat(status(change().header("Authorization", "Bearer x"))).isEqualTo(200);
        }
    }

    @Nested
    class Signing_out {
        @Test
        void counts_at_once_and_clears_the_cookies() {
            var token = token(ofMinutes(10));
            house.services()
                    .answer(
                            "DELETE",
                            "/api/session",
                            _ -> {
                                Thread.ofVirtual().start(() -> town.ended(sid));
                                return new Answer(204, Map.of(), "");
                            });
            var answer =
                    house.send(byCookie("/api/session", token).header("Origin", own()).DELETE());
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(cookies(answer)).hasSize(3).allMatch(it -> it.contains("Max-Age=0"));
            assertThat(house.get("/api/decks/d/mastery", token).statusCode()).isEqualTo(401);
        }
    }
}
