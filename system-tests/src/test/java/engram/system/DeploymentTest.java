package engram.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** What is in {@code deploy/} and the runbooks names what the code has, and no more. */
class DeploymentTest {
    private static final Path HOME = Path.of("..");
    private static final Path DEPLOY = HOME.resolve("deploy");
    private static final Path RUNBOOKS = HOME.resolve("docs/runbooks");
    private static final Path OPERATIONS = HOME.resolve("docs/reference/operations.md");

    private static Set<String> found(String pattern, String text) {
        var found = new TreeSet<String>();
        var matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }

    private static String sources(Path folder, String pattern) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var each : files.filter(file -> file.toString().matches(pattern)).toList())
                text.append(Files.readString(each));
        }
        return text.toString();
    }

    @Nested
    class Figures {
        /** What Prometheus makes of the name of a meter. */
        private static final String ENDS =
                "(_total|_seconds|_seconds_count|_seconds_sum|_seconds_max)?";

        private Set<String> measured() throws IOException {
            var measured = new TreeSet<String>();
            for (var module : List.of("ground", "outbox", "manners"))
                for (var meter :
                        found(
                                "\"(engram\\.[a-z]+\\.[a-z.]+)\"",
                                sources(HOME.resolve(module + "/src/main"), ".*Figures\\.java")))
                    measured.add(meter.replace('.', '_'));
            return measured;
        }

        private List<String> named(Path file) throws IOException {
            return List.copyOf(found("\\b(engram_[a-z_]+)", Files.readString(file)));
        }

        private void isMeasured(String name) throws IOException {
            assertThat(measured()).anyMatch(meter -> name.matches(meter + ENDS));
        }

        @Test
        void that_an_alert_or_the_dashboard_names_are_measured() throws IOException {
            for (var file :
                    List.of(
                            DEPLOY.resolve("prometheus/engram-rules.yml"),
                            DEPLOY.resolve("grafana/engram.json")))
                for (var name : named(file)) isMeasured(name);
        }

        @Test
        void that_are_measured_are_documented_and_shown_and_no_others() throws IOException {
            for (var name : named(OPERATIONS)) isMeasured(name);
            var documented = named(OPERATIONS);
            var shown = named(DEPLOY.resolve("grafana/engram.json"));
            for (var meter : measured()) {
                assertThat(documented).anyMatch(name -> name.matches(meter + ENDS));
                assertThat(shown).anyMatch(name -> name.matches(meter + ENDS));
            }
        }

        @Test
        void are_drawn_by_a_dashboard_that_can_be_read() throws IOException {
            var dashboard =
                    new ObjectMapper().readTree(DEPLOY.resolve("grafana/engram.json").toFile());

            assertThat(dashboard.get("panels"))
                    .isNotEmpty()
                    .allSatisfy(panel ->
                            assertThat(panel.get("targets"))
                                    .allSatisfy(each ->
                                            assertThat(each.get("expr").asText()).isNotBlank()));
        }
    }

    @Nested
    class Alerts {
        @SuppressWarnings("unchecked")
        private List<Map<String, Object>> alerts() throws IOException {
            try (var file =
                    Files.newBufferedReader(DEPLOY.resolve("prometheus/engram-rules.yml"))) {
                Map<String, List<Map<String, Object>>> rules = new Yaml().load(file);
                var alerts = new ArrayList<Map<String, Object>>();
                for (var group : rules.get("groups"))
                    alerts.addAll((List<Map<String, Object>>) group.get("rules"));
                return alerts;
            }
        }

        @Test
        void each_have_a_page_that_says_what_to_do_and_each_page_has_an_alert() throws IOException {
            var pages = new TreeSet<String>();
            for (var alert : alerts()) {
                var page = ((Map<?, ?>) alert.get("annotations")).get("runbook").toString();
                pages.add(page);
                assertThat(Files.readString(HOME.resolve(page)))
                        .startsWith("# " + alert.get("alert") + ": ")
                        .contains("`" + alert.get("expr") + "`")
                        .contains("**What it means.**", "**What to look at.**", "**What to do.**");
            }
            try (var there = Files.list(RUNBOOKS)) {
                assertThat(there.map(each -> "docs/runbooks/" + each.getFileName()))
                        .containsExactlyInAnyOrderElementsOf(pages);
            }
        }
    }

    @Nested
    class Rights {
        @ParameterizedTest
        @CsvSource({
            "deck-service, deck",
            "roster-service, roster",
            "review-service, review",
            "scheduler-service, scheduler",
            "gateway, gateway"
        })
        void of_a_service_in_kafka_are_its_own_topics_and_those_that_it_reads(
                String service, String own) throws IOException {
            var topics = "\"((?:deck|roster|review|scheduler|gateway)\\.[a-z]+\\.v1)\"";
            var read = found(topics, sources(HOME.resolve(service + "/src/main"), ".*\\.java"));
            read.addAll(found(topics, sources(HOME.resolve("access/src/main"), ".*\\.java")));
            read.removeIf(topic -> topic.startsWith(own + "."));
            var line =
                    Files.readString(DEPLOY.resolve("kafka/rights"))
                            .lines()
                            .filter(each -> each.startsWith(service + " "))
                            .findFirst()
                            .orElseThrow()
                            .split(" +");

            assertThat(line[1]).isEqualTo(own);
            assertThat(List.of(line).subList(2, line.length)).containsExactlyElementsOf(read);
        }

        @ParameterizedTest
        @CsvSource({
            "deck-service, deck",
            "roster-service, roster",
            "review-service, review",
            "scheduler-service, scheduler",
            "gateway, gateway"
        })
        void of_a_service_in_mongodb_are_those_of_a_user_of_its_own(String service, String user)
                throws IOException {
            var compose = Files.readString(HOME.resolve("docker-compose.yml"));
            var settings =
                    Files.readString(
                            HOME.resolve(service + "/src/main/resources/application.properties"));

            assertThat(compose)
                    .contains(
                            "ENGRAM_MONGO: mongodb://%s:${ENGRAM_MONGO_PASSWORD_%s:"
                                    .formatted(user, user.toUpperCase(java.util.Locale.ROOT)));
            assertThat(settings).contains("engram.database=" + user);
            assertThat(Files.readString(DEPLOY.resolve("mongodb/users.js")))
                    .contains('"' + user + '"');
        }
    }
}
