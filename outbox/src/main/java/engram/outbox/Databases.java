package engram.outbox;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * A service's two databases: {@code owned}, which is backed up, and {@code views}, which can be
 * dropped and comes back from the topics. Every write is journalled by a majority before it is
 * acknowledged, and only what a majority has is read: nothing is published that a failover could
 * take back.
 */
@Factory
public final class Databases {

    @Singleton
    @Bean(preDestroy = "close")
    MongoClient client(@Value("${engram.mongo}") String uri) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(uri))
                        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                        .readConcern(ReadConcern.MAJORITY)
                        .build());
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
