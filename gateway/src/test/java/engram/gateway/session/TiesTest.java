package engram.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import engram.backends.Tie;
import engram.gateway.session.model.Review;
import engram.inbox.Received;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A session's answers are what the contract's samples of ties say, in any order. */
class TiesTest {
    private static final List<String> KEY =
            List.of("01938a00-0000-7000-8000-000000000001", "01938a10-0000-7000-8000-00000000002a");
    private final FactDecoder decoder = new FactDecoder(ObjectMapper.getDefault());

    static List<Tie> ties() {
        return Tie.all();
    }

    private Review review(Tie.Told told) throws IOException {
        var fact =
                decoder.decode(
                        new Received(
                                "review.reviews.v1",
                                KEY,
                                "e",
                                told.type(),
                                1,
                                KEY.getFirst(),
                                Instant.EPOCH,
                                told.value().getBytes(UTF_8)));
        return ((Fact.Reviewed) fact).review();
    }

    @ParameterizedTest
    @MethodSource("ties")
    void are_settled_as_the_contract_says(Tie tie) throws IOException {
        for (var order : tie.orders()) {
            var known = review(order.getFirst());
            for (var told : order) known = Review.newer(known, review(told));

            if (tie.winner() == null) assertThat(known.undone()).as(tie.what()).isTrue();
            else assertThat(known).as(tie.what()).isEqualTo(review(tie.winner()));
        }
    }
}
