package engram.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Lets the broker and the store log warnings only, where nobody has set a level for them: unasked,
 * a start writes a thousand lines. A level in the program's own logging configuration wins.
 */
final class QuietLogs {
    private static final List<String> TALKATIVE =
            List.of(
                    "kafka",
                    "org.apache.kafka",
                    "state.change.logger",
                    "de.bwaldvogel.mongo",
                    "org.mongodb.driver",
                    "io.netty");

    private QuietLogs() {}

    static void byDefault() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            TALKATIVE.stream()
                    .map(context::getLogger)
                    .filter(logger -> logger.getLevel() == null)
                    .forEach(logger -> logger.setLevel(Level.WARN));
        }
    }
}
