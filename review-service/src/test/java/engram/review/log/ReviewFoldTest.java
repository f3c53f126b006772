package engram.review.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import engram.backends.Backends;
import engram.inbox.Received;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import engram.review.log.model.Learner;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewFoldTest {
    private static final String SCHOOL = "01938a00-0000-7000-8000-000000000001";
    private static final String LEARNER = "01938a10-0000-7000-8000-00000000002a";
    private static final String REVIEW = "01938c5e-7d1a-7c3e-9f62-5b0d7a1c4e21";
    private static final Learner ADA = new Learner(SCHOOL, LEARNER);

    private final MongoClient client = MongoClients.create(Backends.get().mongo());
    private final LiveViews views = LiveViews.fixed(client.getDatabase(Backends.unique("views")));
    private final View view = views.of("any");
    private final MongoReviews reviews = new MongoReviews(views);
    private final ReviewFold fold = new ReviewFold(reviews, ObjectMapper.getDefault());

    @AfterEach
    void close() {
        client.close();
    }

    @Nested
    class The_examples_of_the_contract {

        @Test
        void fold_into_one_review_whatever_their_order() throws IOException {
            fold.apply(view, List.of(told("ReviewUndone"), told("ReviewRecorded")));
            var one = reviews.find(ADA, List.of(REVIEW));
            view.collection("reviews").drop();
            fold.apply(view, List.of(told("ReviewRecorded")));
            fold.apply(view, List.of(told("ReviewUndone")));
            fold.apply(view, List.of(told("ReviewUndone")));

            assertThat(reviews.find(ADA, List.of(REVIEW))).isEqualTo(one);
            assertThat(one.get(REVIEW).undone()).isTrue();
            assertThat(one.get(REVIEW).newest().version()).isEqualTo(2);
        }

        @Test
        void tell_of_a_correction() throws IOException {
            fold.apply(view, List.of(told("ReviewCorrected")));

            assertThat(reviews.find(ADA, List.of(REVIEW)).get(REVIEW).newest().rated())
                    .hasValueSatisfying(rated -> assertThat(rated.rating()).isEqualTo(1));
        }

        @Test
        void are_counted_by_session_and_by_card_and_time() throws IOException {
            fold.apply(view, List.of(told("ReviewUndone"), told("ReviewRecorded")));
            var first = reviews.find(ADA, List.of(REVIEW)).get(REVIEW).recorded().orElseThrow();
            var session = first.subject().session();
            var card = first.subject().card();

            assertThat(reviews.countIn(ADA, List.of(session, "another"))).isEqualTo(1);
            assertThat(reviews.countIn(ADA, List.of("another"))).isZero();
            assertThat(reviews.countIn(new Learner(SCHOOL, "bob"), List.of(session))).isZero();
            assertThat(reviews.countOf(ADA, List.of(card, "another"), first.receivedAt()))
                    .isEqualTo(1);
            assertThat(reviews.countOf(ADA, List.of(card), first.receivedAt().plusMillis(1)))
                    .isZero();
        }

        @Test
        void belong_to_their_learner_alone() throws IOException {
            fold.apply(view, List.of(told("ReviewRecorded")));

            assertThat(reviews.find(new Learner(SCHOOL, "bob"), List.of(REVIEW))).isEmpty();
            assertThat(reviews.find(new Learner("other", LEARNER), List.of(REVIEW))).isEmpty();
        }
    }

    @Nested
    class A_record_that_makes_no_sense {

        @Test
        void names_another_school_in_its_key() {
            assertThatThrownBy(() ->
                            fold.decode(
                                    received("ReviewRecorded", "other", example("ReviewRecorded"))))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void has_no_rating() {
            assertThatThrownBy(() ->
                            fold.decode(
                                    received("ReviewRecorded", SCHOOL, example("ReviewUndone"))))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void is_no_JSON() {
            assertThatThrownBy(() -> fold.decode(received("ReviewRecorded", SCHOOL, "\u0000")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_type_that_is_not_known_is_none_of_its_business() throws IOException {
        assertThat(fold.decode(received("ReviewPraised", SCHOOL, "{}"))).isNull();
    }

    private ReviewFold.Told told(String type) throws IOException {
        return fold.decode(received(type, SCHOOL, example(type)));
    }

    private static String example(String type) throws IOException {
        return Files.readString(Path.of("contract/examples", type + ".json"));
    }

    private static Received received(String type, String school, String json) {
        return new Received(
                "review.reviews.v1",
                List.of(school, LEARNER),
                "event",
                type,
                1,
                school,
                Instant.EPOCH,
                json.getBytes(StandardCharsets.UTF_8));
    }
}
