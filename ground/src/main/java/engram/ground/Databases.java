package engram.ground;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A service's two databases: {@code owned}, which is backed up, and {@code views}, which can be
 * dropped and comes back from the topics. Every write is journalled by a majority before it is
 * acknowledged, and only what a majority has is read, from the primary: nothing is published that a
 * failover could take back, and what was written is seen by whoever reads next.
 *
 * <p>Every operation has 7 s, or {@code timeoutMS} of the connection string, with everything that
 * it waits for: a request whose store hangs is refused within 8 s, and folds and sweeps, which try
 * again for ever, begin their next try. What may rightly take longer says so with {@link #patient}.
 */
@Factory
public final class Databases {
    private static final long LIMIT_SECONDS = 7;

    @Singleton
    @Bean(preDestroy = "close")
    MongoClient client(@Value("${engram.mongo}") String uri, StoreFigures figures) {
        return MongoClients.create(
                MongoClientSettings.builder(settings(new ConnectionString(uri)))
                        .addCommandListener(figures)
                        .applyToConnectionPoolSettings(
                                pool -> pool.addConnectionPoolListener(figures))
                        .build());
    }

    /** One that measures nothing, for tools and tests. */
    public MongoClient client(String uri) {
        return MongoClients.create(settings(new ConnectionString(uri)));
    }

    /**
     * What the connection string says, and what it may not change.
     *
     * @throws IllegalArgumentException if it asks for what would lose or miss acknowledged writes;
     *     names the option and not the string, which has a password
     */
    static MongoClientSettings settings(ConnectionString uri) {
        refuse("readPreference", uri.getReadPreference(), ReadPreference.primary());
        refuse("readConcernLevel", uri.getReadConcern(), ReadConcern.MAJORITY);
        var write = uri.getWriteConcern();
        if (write != null) {
            refuse("w", write.getWObject(), WriteConcern.MAJORITY.getWObject());
            refuse("journal", write.getJournal(), true);
        }
        var settings =
                MongoClientSettings.builder()
                        .applyConnectionString(uri)
                        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                        .readConcern(ReadConcern.MAJORITY)
                        .readPreference(ReadPreference.primary());
        if (uri.getTimeout() == null) settings.timeout(LIMIT_SECONDS, TimeUnit.SECONDS);
        return settings.build();
    }

    private static void refuse(String option, @Nullable Object given, Object needed) {
        if (given != null && !given.equals(needed))
            throw new IllegalArgumentException(
                    "ENGRAM_MONGO says %s=%s; it can only be %s".formatted(option, given, needed));
    }

    /**
     * The same collection without a limit of time: an index over much takes as long as it takes.
     */
    public static <T> MongoCollection<T> patient(MongoCollection<T> collection) {
        return collection.withTimeout(0, TimeUnit.SECONDS);
    }

    @Singleton
    @Named("owned")
    MongoDatabase owned(MongoClient client, @Value("${engram.database}") String database) {
        return client.getDatabase(database);
    }

    @Singleton
    @Named("views")
    MongoDatabase views(MongoClient client, @Value("${engram.database}") String database) {
        return client.getDatabase(database + "_views");
    }
}
