package engram.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of the API, which the build generates from the controllers. */
class OpenApiTest {
    private final Map<String, Object> api = read();

    private static Map<String, Object> read() {
        try (var file =
                OpenApiTest.class.getResourceAsStream(
                        "/META-INF/swagger/engram-decks-and-cards-1.yml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @Test
    void it_is_openapi_3_1_and_knows_tokens() {
        assertThat(String.valueOf(api.get("openapi"))).startsWith("3.1");
        assertThat(map(map(api.get("components")).get("securitySchemes"))).containsKey("token");
    }

    @Test
    void every_operation_has_a_name_of_its_own_a_summary_a_token_and_its_refusals() {
        var names = new HashSet<Object>();
        for (var path : map(api.get("paths")).entrySet()) {
            for (var each : map(path.getValue()).entrySet()) {
                var operation = map(each.getValue());
                var name = each.getKey() + " " + path.getKey();
                assertThat(operation).as(name).containsKeys("operationId", "summary", "tags");
                assertThat(String.valueOf(operation.get("security"))).as(name).contains("token");
                assertThat(names.add(operation.get("operationId"))).as(name).isTrue();
                var refused = map(map(operation.get("responses")).get("4XX"));
                assertThat(map(refused.get("content")))
                        .as(name)
                        .containsOnlyKeys("application/problem+json");
            }
        }
        assertThat(names).hasSize(18);
    }
}
