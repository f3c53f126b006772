package engram.manners;

import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import engram.ground.Trace;
import engram.inbox.view.NoViewException;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Says back what it understood. */
@Controller("/api")
class EchoController {
    @Serdeable
    record Card(@NotBlank @Size(max = 10) String front, @Nullable List<String> tags) {}

    @Serdeable
    record Cards(@Size(max = 5) List<@Valid Card> cards) {}

    @Serdeable
    record Thing(
            @Nullable @Id String id,
            @Nullable String text,
            @Nullable Integer count,
            @Nullable Long size,
            @Nullable Double share,
            @Nullable Boolean flag,
            @Nullable Instant at) {}

    @Serdeable
    record Text(String said) {}

    @Post("/cards")
    Text cards(@Body @Valid Cards cards) {
        return new Text(cards.cards().size() + " cards");
    }

    @Post("/things")
    Text thing(@Body @Valid Thing thing) {
        return new Text(thing.toString());
    }

    @Post("/maybe")
    Text maybe(@Body @Nullable Thing thing) {
        return new Text(String.valueOf(thing));
    }

    @Get("/things/{thing}")
    Text byId(@Id String thing, @QueryValue(defaultValue = "50") @Max(200) int limit) {
        return new Text(thing + limit);
    }

    @Get("/trace")
    Text trace() {
        return new Text(Trace.current().orElseThrow().text() + ' ' + MDC.get("trace"));
    }

    @Get("/refused")
    Text refused() {
        throw Problem.stale().refusal();
    }

    @Get("/broken")
    Text broken() {
        throw new IllegalStateException("a secret of the inside");
    }

    @Get("/absent/{what}")
    Text absent(String what) {
        var here = new ServerAddress();
        throw switch (what) {
            case "hangs" -> new MongoOperationTimeoutException("too late");
            case "leads" -> new MongoNotPrimaryException(new BsonDocument(), here);
            case "socket" -> new MongoSocketReadException("gone", here);
            case "pool" -> new MongoTimeoutException("no connection");
            case "broker" -> new org.apache.kafka.common.errors.TimeoutException("no broker");
            case "view" -> new NoViewException("names");
            default -> new MongoException("a secret of the store");
        };
    }
}
