package engram.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class KafkaTest {
    private static Kafka with(Map<String, String> environment) {
        return new Kafka("127.0.0.1:1", 6, (short) 1, "deck", environment);
    }

    @Nested
    class What_the_environment_gives {
        @Test
        void goes_to_every_client_by_kafkas_own_name() {
            var kafka =
                    with(
                            Map.of(
                                    "ENGRAM_KAFKA", "elsewhere:9092",
                                    "ENGRAM_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                                    "ENGRAM_KAFKA_SSL_TRUSTSTORE_LOCATION", "/secrets/ca.p12",
                                    "ENGRAM_KAFKA_CLIENT_RACK", "",
                                    "ENGRAM_MONGO", "mongodb://127.0.0.1"));

            assertThat(kafka.clientConfig("topics", Map.of()))
                    .containsEntry("bootstrap.servers", "127.0.0.1:1")
                    .containsEntry("security.protocol", "SASL_SSL")
                    .containsEntry("ssl.truststore.location", "/secrets/ca.p12")
                    .doesNotContainKey("client.rack");
        }

        @Test
        void comes_before_what_a_client_has_by_itself() {
            var kafka = with(Map.of("ENGRAM_KAFKA_LINGER_MS", "20"));

            assertThat(kafka.clientConfig("outbox", Map.of("linger.ms", 2, "acks", "all")))
                    .containsEntry("linger.ms", "20")
                    .containsEntry("acks", "all");
        }

        @Test
        void is_refused_by_name_if_no_client_knows_it() {
            assertThatThrownBy(() -> with(Map.of("ENGRAM_KAFKA_SSL_TRUSTSTORE", "hunter2")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ENGRAM_KAFKA_SSL_TRUSTSTORE")
                    .hasMessageNotContaining("hunter2");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ACKS",
                    "ENABLE_IDEMPOTENCE",
                    "MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION",
                    "ENABLE_AUTO_COMMIT",
                    "AUTO_OFFSET_RESET",
                    "GROUP_ID",
                    "MAX_POLL_RECORDS",
                    "CLIENT_ID",
                    "BOOTSTRAP_SERVERS"
                })
        void is_refused_by_name_if_the_code_relies_on_it(String name) {
            assertThatThrownBy(() -> with(Map.of("ENGRAM_KAFKA_" + name, "1")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ENGRAM_KAFKA_" + name)
                    .hasMessageContaining("may not be given");
        }

        @Test
        void is_in_no_log_if_it_is_a_secret() {
            var jaas =
                    "org.apache.kafka.common.security.plain.PlainLoginModule required"
                            + " username=\"deck\" password=\"hunter2\";";
            var kafka =
                    with(
                            Map.of(
                                    "ENGRAM_KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT",
                                    "ENGRAM_KAFKA_SASL_MECHANISM", "PLAIN",
                                    "ENGRAM_KAFKA_SASL_JAAS_CONFIG", jaas));

            var logged =
                    logged(() -> {
                        Admin.create(kafka.clientConfig("topics", Map.of())).close();
                        new KafkaProducer<>(
                                        kafka.clientConfig("outbox", Map.of("acks", "all")),
                                        new ByteArraySerializer(),
                                        new ByteArraySerializer())
                                .close();
                    });

            assertThat(logged)
                    .anyMatch(line -> line.contains("sasl.jaas.config = [hidden]"))
                    .noneMatch(line -> line.contains("hunter2"));
        }

        private List<String> logged(Runnable run) {
            var logger = (Logger) LoggerFactory.getLogger("org.apache.kafka");
            var level = logger.getLevel();
            var lines = new ListAppender<ILoggingEvent>();
            lines.start();
            logger.addAppender(lines);
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            try {
                run.run();
            } finally {
                logger.setAdditive(true);
                logger.setLevel(level);
                logger.detachAppender(lines);
            }
            return List.copyOf(lines.list).stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .toList();
        }
    }

    @Test
    void a_client_is_named_after_its_service_and_its_use() {
        var kafka = with(Map.of());

        assertThat(kafka.clientConfig("fold", Map.of())).containsEntry("client.id", "deck.fold-1");
        assertThat(kafka.clientConfig("fold", Map.of())).containsEntry("client.id", "deck.fold-2");
        assertThat(kafka.clientConfig("outbox", Map.of()))
                .containsEntry("client.id", "deck.outbox-1");
    }
}
