package engram.scheduler.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import engram.backends.Tie;
import engram.inbox.Received;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A memory is made of what the contract's samples of ties say, in any order. */
class TiesTest {
    private static final List<String> KEY =
            List.of("01938a00-0000-7000-8000-000000000001", "01938a10-0000-7000-8000-00000000002a");
    private final ReviewDecoder decoder = new ReviewDecoder(ObjectMapper.getDefault());

    static List<Tie> ties() {
        return Tie.all();
    }

    private CardFact fact(Tie.Told told) throws IOException {
        return decoder.decode(
                        new Received(
                                "review.reviews.v1",
                                KEY,
                                "e",
                                told.type(),
                                1,
                                KEY.getFirst(),
                                Instant.EPOCH,
                                told.value().getBytes(UTF_8)))
                .fact();
    }

    @ParameterizedTest
    @MethodSource("ties")
    void are_settled_as_the_contract_says(Tie tie) throws IOException {
        for (var order : tie.orders()) {
            var history = CardHistory.EMPTY;
            for (var told : order) history = history.with(List.of(fact(told)));

            if (tie.winner() == null) assertThat(history.counting()).as(tie.what()).isEmpty();
            else
                assertThat(history.counting())
                        .as(tie.what())
                        .containsExactly((CardFact.Answered) fact(tie.winner()));
        }
    }
}
