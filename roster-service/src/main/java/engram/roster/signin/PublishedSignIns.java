package engram.roster.signin;

import engram.outbox.Message;
import engram.outbox.Published;
import engram.outbox.StateTopic;
import engram.roster.signin.model.SignIn;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The ends of sign-ins, so that every service refuses their tokens. */
@Singleton
final class PublishedSignIns implements Published {
    private static final StateTopic TOPIC = new StateTopic("roster.signins.v1", "SignInEnded", 1);

    private final ObjectMapper json;

    PublishedSignIns(ObjectMapper json) {
        this.json = json;
    }

    @Serdeable
    record SignInEnded(String sid, String school, String person, Instant endedAt, long version) {}

    @Override
    public String collection() {
        return SignIns.COLLECTION;
    }

    @Override
    public Optional<StateTopic> states() {
        return Optional.of(TOPIC);
    }

    @Override
    public List<Message> messages(Document aggregate) {
        return switch (SignIns.read(aggregate)) {
            case SignIn.Open _ -> List.of();
            case SignIn.Ended ended ->
                    List.of(
                            TOPIC.state(
                                    json,
                                    List.of(ended.school(), ended.sid()),
                                    ended.version(),
                                    ended.endedAt(),
                                    new SignInEnded(
                                            ended.sid(),
                                            ended.school(),
                                            ended.person(),
                                            ended.endedAt(),
                                            ended.version())));
        };
    }
}
