package engram.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * docker-compose.yml gives each service what its code reads: every variable, and addresses that
 * some service listens on.
 */
class ComposeTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern READ = Pattern.compile("\\$\\{engram\\.([a-z.-]+)(:?)");
    private static final List<String> LIBRARIES =
            List.of("ground", "tasks", "outbox", "inbox", "manners", "access");

    /** Set by each service's own application.properties. */
    private static final List<String> BUILT_IN = List.of("ENGRAM_SERVICE", "ENGRAM_DATABASE");

    private final Map<String, Map<String, Object>> services = services();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roster-service",
                "deck-service",
                "review-service",
                "scheduler-service",
                "gateway"
            })
    void every_variable_that_a_service_reads_is_set_and_none_is_set_in_vain(String service) {
        var set = environment(service).keySet();
        var read = variablesReadBy(service);
        var required = new TreeSet<String>();
        read.forEach((variable, needed) -> {
            if (needed) required.add(variable);
        });

        assertThat(set).containsAll(required);
        assertThat(read.keySet()).containsAll(set);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roster-service",
                "deck-service",
                "review-service",
                "scheduler-service",
                "gateway"
            })
    void every_address_names_a_service_and_the_port_on_which_it_listens(String service) {
        for (var variable : environment(service).entrySet()) {
            if (!variable.getKey().endsWith("_URL")) continue;
            var address = java.net.URI.create(String.valueOf(variable.getValue()));
            assertThat(services).containsKey(address.getHost());
            assertThat(environment(address.getHost()))
                    .containsEntry("ENGRAM_PORT", Integer.toString(address.getPort()));
        }
    }

    @Test
    void services_start_once_what_they_stand_on_is_healthy_and_keep_nothing_but_in_volumes() {
        for (var service :
                List.of(
                        "roster-service",
                        "deck-service",
                        "review-service",
                        "scheduler-service",
                        "gateway")) {
            assertThat(services.get(service))
                    .containsEntry("read_only", true)
                    .containsEntry("restart", "unless-stopped")
                    .containsEntry("init", true)
                    .containsEntry("cap_drop", List.of("ALL"));
            assertThat(services.get(service).get("depends_on").toString())
                    .contains("service_healthy")
                    .doesNotContain("service_started");
        }
        assertThat(services.get("kafka").get("image").toString())
                .matches("apache/kafka:\\d+\\.\\d+\\.\\d+");
        assertThat(services.get("mongo").get("image").toString())
                .matches("mongo:\\d+\\.\\d+\\.\\d+");
        assertThat(services.get("kafka").get("volumes").toString()).contains("kafka-data");
        assertThat(services.get("mongo").get("volumes").toString()).contains("mongo-data");
    }

    /** From variable to whether the service cannot start without it. */
    private static Map<String, Boolean> variablesReadBy(String service) {
        var variables = new TreeMap<String, Boolean>();
        for (var module : LIBRARIES) collect(HOME.resolve(module), variables);
        collect(HOME.resolve(service), variables);
        BUILT_IN.forEach(variables::remove);
        if (service.equals("roster-service")) variables.remove("ENGRAM_ROSTER_URL");
        return variables;
    }

    private static void collect(Path module, Map<String, Boolean> variables) {
        try (var sources = Files.walk(module.resolve("src/main"))) {
            for (var source :
                    sources.filter(each -> each.toString().matches(".*\\.(java|properties|yml)"))
                            .toList()) {
                var matcher = READ.matcher(Files.readString(source));
                while (matcher.find()) {
                    var variable =
                            "ENGRAM_"
                                    + matcher.group(1)
                                            .toUpperCase(Locale.ROOT)
                                            .replace('.', '_')
                                            .replace('-', '_');
                    variables.merge(variable, matcher.group(2).isEmpty(), Boolean::logicalOr);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> environment(String service) {
        return (Map<String, Object>) services.get(service).get("environment");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        try (var file = Files.newBufferedReader(HOME.resolve("docker-compose.yml"))) {
            Map<String, Object> compose = new Yaml().load(file);
            return (Map<String, Map<String, Object>>) compose.get("services");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
