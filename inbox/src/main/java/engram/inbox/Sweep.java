package engram.inbox;

import com.mongodb.client.MongoDatabase;
import engram.ground.Kafka;
import engram.inbox.view.Pointers;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes generations that nobody needs any more. Any replica may do it, all at once too. */
@Singleton
final class Sweep {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    /** As in {@code names.mb3k2j1a-1f2c}. */
    private static final Pattern OF_GENERATION = Pattern.compile(".*\\.([0-9a-z]+-[0-9a-f]{4})");

    private final String service;
    private final MongoDatabase views;
    private final Pointers pointers;
    private final Kafka kafka;

    Sweep(
            @Value("${engram.service}") String service,
            @Named("views") MongoDatabase views,
            Pointers pointers,
            Kafka kafka) {
        this.service = service;
        this.views = views;
        this.pointers = pointers;
        this.kafka = kafka;
    }

    /** The consumer group of a generation. */
    static String group(String service, String fold, String generation) {
        return service + "." + fold + "." + generation;
    }

    /** The group first: while somebody is in it, somebody writes. */
    boolean drop(String fold, String generation) {
        if (!deleted(group(service, fold, generation))) return false;
        for (var name : collections())
            if (name.endsWith('.' + generation)) views.getCollection(name).drop();
        return true;
    }

    private boolean deleted(String group) {
        try (var admin = Admin.create(kafka.clientConfig(Map.of()))) {
            admin.deleteConsumerGroups(List.of(group)).all().get();
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof GroupIdNotFoundException) return true;
            log.atInfo()
                    .addKeyValue("group", group)
                    .addKeyValue("reason", DeadLetters.describe(failed))
                    .log("A consumer group cannot be deleted yet");
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Drops the collections of generations that no pointer knows: of a pointer that was dropped
     * while somebody wrote. A pointer is there before its collections are, so they are listed
     * first. A plain sweep that every replica may run.
     */
    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void dropOrphans() {
        var names = collections();
        var known = pointers.generations();
        for (var name : names) {
            var matching = OF_GENERATION.matcher(name);
            if (matching.matches() && !known.contains(matching.group(1)))
                views.getCollection(name).drop();
        }
    }

    private List<String> collections() {
        return views.listCollectionNames().into(new ArrayList<>());
    }
}
