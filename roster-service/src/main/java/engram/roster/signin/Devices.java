package engram.roster.signin;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import engram.ground.Databases;
import engram.roster.Ids;
import engram.roster.person.model.Person;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * The devices where people's passwords were right, in the collection {@code devices}: for each
 * person the ten used last, for as long as a browser keeps its cookie. A device is 256 random bits
 * in base64url; people who share one share them. Stored is a hash of device and person, which tells
 * neither who shares devices nor what to send.
 */
@Singleton
final class Devices {
    private static final int MOST = 10;
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final MongoCollection<Document> devices;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Devices(@Named("owned") MongoDatabase owned, Clock clock) {
        this.devices = owned.getCollection("devices");
        this.clock = clock;
        Databases.patient(devices).createIndex(Indexes.ascending("owner", "usedAt"));
        Databases.patient(devices).createIndex(Indexes.ascending("usedAt"));
    }

    /** The name of the device, if it is one of the person's. */
    Optional<String> find(Person person, String device) {
        return Optional.ofNullable(devices.find(eq("_id", id(person, device))).first())
                .map(stored -> stored.getString("_id"));
    }

    /** Makes it one of the person's; without one, or with what is none, makes a new one up. */
    String remember(Person person, Optional<String> sent) {
        var device = sent.filter(FORM.asMatchPredicate()).orElseGet(this::next);
        var owner = owner(person);
        var stored =
                new Document("_id", id(person, device))
                        .append("owner", owner)
                        .append("usedAt", Date.from(clock.instant()));
        devices.replaceOne(
                eq("_id", stored.getString("_id")), stored, new ReplaceOptions().upsert(true));
        var surplus =
                devices.find(eq("owner", owner))
                        .sort(Sorts.descending("usedAt"))
                        .skip(MOST)
                        .into(new ArrayList<>());
        surplus.forEach(each -> devices.deleteOne(eq("_id", each.getString("_id"))));
        return device;
    }

    /** Forgets those that nobody signed in from for a year. */
    void sweep() {
        devices.deleteMany(lt("usedAt", Date.from(clock.instant().minus(KEPT))));
    }

    private String next() {
        var bits = new byte[BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static String owner(Person person) {
        return Ids.document(person.school(), person.id());
    }

    private static String id(Person person, String device) {
        try {
            var bits =
                    MessageDigest.getInstance("SHA-256")
                            .digest((owner(person) + " " + device).getBytes(UTF_8));
            return Ids.document(
                    person.school(),
                    person.id(),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
