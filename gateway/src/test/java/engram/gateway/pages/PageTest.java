package engram.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import engram.gateway.House;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the few files of src/test/resources/public in the place of the real pages. */
class PageTest {
    private final House house = House.get();

    private HttpResponse<String> get(String path) {
        return house.send(house.to(path));
    }

    @Nested
    class The_contract_to_read {
        @Test
        void is_a_page_of_its_own() {
            var answer = get("/api/docs");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("the contract's page");
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/html");
        }
    }

    @Nested
    class A_place_within_the_pages {
        @ParameterizedTest
        @ValueSource(strings = {"/", "/decks", "/decks/abc/study", "/join/XK-42"})
        void gets_the_first_page_and_asks_again_next_time(String path) {
            var answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("the first page");
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/html");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        }

        @Test
        void that_is_kept_already_is_not_sent_again() {
            var etag = get("/").headers().firstValue("ETag").orElseThrow();
            var answer = house.send(house.to("/decks").header("If-None-Match", etag));
            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Nested
    class A_file {
        @Test
        void with_a_hash_in_its_name_is_kept_for_a_year() {
            var answer = get("/assets/index-4f2a.js");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .contains("public, max-age=31536000, immutable");
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/javascript");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/assets/missing.js",
                    "/assets/..%2f..%2fapplication.properties",
                    "/application.properties",
                    "/%2e%2e/application.properties",
                    "/.hidden",
                    "/engram/gateway/Application.class",
                })
        void that_is_none_of_the_pages_is_not_found(String path) {
            assertThat(get(path).statusCode()).isIn(400, 404);
        }
    }

    @Nested
    class What_is_not_a_page {
        @Test
        void does_not_get_the_first_page() {
            assertThat(get("/api/nothing").statusCode()).isEqualTo(404);
            assertThat(get("/health").body()).contains("\"status\"");
            assertThat(get("/prometheus").statusCode()).isEqualTo(404);
        }

        @Test
        void is_the_contract() {
            var answer = get("/api/openapi.json");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/json");
        }
    }
}
