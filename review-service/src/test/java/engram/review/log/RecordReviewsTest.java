package engram.review.log;

import static org.assertj.core.api.Assertions.assertThat;

import engram.outbox.Message;
import engram.review.RecordedMessages;
import engram.review.facts.Facts;
import engram.review.log.CardsToRate.Verdict;
import engram.review.log.model.Answer;
import engram.review.log.model.Fact;
import engram.review.log.model.KnownReview;
import engram.review.log.model.Learner;
import engram.review.log.model.Mode;
import engram.review.result.Refusal;
import engram.review.result.Result;
import engram.review.result.Results;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordReviewsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Learner ADA = new Learner("school", "ada");
    private static final int PER_SESSION = 600;
    private static final int PER_CARD_AND_DAY = 1_000;

    private final KnownReviews known = new KnownReviews();
    private final RecordedMessages broker = new RecordedMessages();

    @Test
    void one_bad_among_500_good_is_the_only_one_refused() throws IOException {
        var posted = new ArrayList<Read>();
        for (var i = 0; i < 500; i++)
            posted.add(new Read.Sound(answer("r" + i, i == 250 ? "no-such-card" : "cat", 3)));

        var outcomes = record(posted);

        assertThat(outcomes).hasSize(500);
        assertThat(outcomes.get(250)).isInstanceOf(Outcome.Refused.class);
        assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(499);
        assertThat(broker.all()).hasSize(499);
    }

    @Test
    void nothing_of_a_refused_review_is_stored() throws IOException {
        record(List.of(new Read.Sound(answer("r1", "draft", 3)), new Read.Broken(List.of())));

        assertThat(broker.all()).isEmpty();
    }

    @Test
    void a_record_is_keyed_and_routed_by_the_learner_and_its_id_is_the_same_at_every_try()
            throws IOException {
        record(List.of(new Read.Sound(answer("r1", "cat", 3))));
        record(List.of(new Read.Sound(answer("r1", "cat", 3))));

        assertThat(broker.all())
                .hasSize(2)
                .allSatisfy(message -> {
                    assertThat(message.key()).isEqualTo("school/ada");
                    assertThat(message.route()).isEqualTo("school/ada");
                    assertThat(message.id()).isEqualTo("school/ada/r1/1");
                    assertThat(message.type()).isEqualTo("ReviewRecorded");
                });
    }

    @Test
    void a_review_that_is_not_acknowledged_is_to_be_sent_again() throws IOException {
        var deaf = new RecordedMessages(message -> !message.json().contains("\"r2\""));

        var outcomes =
                recorder(deaf)
                        .record(
                                ADA,
                                ZoneId.of("UTC"),
                                NOON,
                                List.of(
                                        new Read.Sound(answer("r1", "cat", 3)),
                                        new Read.Sound(answer("r2", "cat", 3))));

        assertThat(Results.done(outcomes))
                .containsExactly(new Outcome.Accepted(), new Outcome.Retry());
    }

    @Nested
    class An_id_that_is_known {

        @Test
        void is_accepted_again_with_the_same_content_and_written_again() throws IOException {
            known.put("r1", recorded(3));

            assertThat(record(List.of(new Read.Sound(answer("r1", "cat", 3)))))
                    .containsExactly(new Outcome.Accepted());
            assertThat(broker.all()).hasSize(1);
        }

        @Test
        void is_refused_with_another_content() throws IOException {
            known.put("r1", recorded(4));

            assertThat(record(List.of(new Read.Sound(answer("r1", "cat", 3)))))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused ->
                                    assertThat(refused.problem().type())
                                            .isEqualTo("urn:engram:problem:conflict"));
            assertThat(broker.all()).isEmpty();
        }
    }

    @Nested
    class An_id_twice_in_one_request {

        @Test
        void is_accepted_twice_if_it_is_the_same_answer() throws IOException {
            var twice = new Read.Sound(answer("r1", "cat", 3));

            assertThat(record(List.of(twice, twice)))
                    .containsExactly(new Outcome.Accepted(), new Outcome.Accepted());
        }

        @Test
        void is_refused_the_second_time_if_it_is_another_answer() throws IOException {
            var outcomes =
                    record(
                            List.of(
                                    new Read.Sound(answer("r1", "cat", 3)),
                                    new Read.Sound(answer("r1", "cat", 1))));

            assertThat(outcomes.getFirst()).isEqualTo(new Outcome.Accepted());
            assertThat(outcomes.getLast()).isInstanceOf(Outcome.Refused.class);
            assertThat(broker.all())
                    .extracting(Message::json)
                    .singleElement()
                    .asString()
                    .contains("\"rating\":3");
        }

        @Test
        void stands_for_itself_if_the_first_was_refused() throws IOException {
            var outcomes =
                    record(
                            List.of(
                                    new Read.Sound(answer("r1", "draft", 1)),
                                    new Read.Sound(answer("r1", "cat", 3))));

            assertThat(outcomes.getLast()).isEqualTo(new Outcome.Accepted());
        }
    }

    @Test
    void answers_that_nobody_can_have_given_in_their_time_are_marked_and_those_of_now_are_not()
            throws IOException {
        var posted = new ArrayList<Read>();
        for (var i = 0; i < 30; i++)
            posted.add(new Read.Sound(answeredAt("r" + i, NOON.minus(Duration.ofDays(3)))));
        posted.add(new Read.Sound(answeredAt("now", NOON)));

        record(posted);

        assertThat(broker.all())
                .filteredOn(message -> message.json().contains("\"hurried\":true"))
                .hasSize(30)
                .noneMatch(message -> message.json().contains("\"now\""));
        assertThat(broker.all().getLast().json()).doesNotContain("hurried");
    }

    private static Answer answeredAt(String id, Instant at) {
        return new Answer(id, "evening", Mode.SPACED, "animals", "cat", 3, at, 4200);
    }

    @Nested
    class A_request_beyond_a_limit {

        @Test
        void of_a_session_is_refused_whole_before_anything_is_written() throws IOException {
            for (var i = 0; i < PER_SESSION - 1; i++) known.put("old" + i, recorded(3));

            assertRefused(answer("r1", "cat", 3), answer("r2", "cat", 3));
        }

        @Test
        void of_a_session_says_nothing_about_another() throws IOException {
            for (var i = 0; i < PER_SESSION; i++) known.put("old" + i, recorded(3));

            assertThat(record(List.of(new Read.Sound(answer("r1", "morning", "cat", 3)))))
                    .containsExactly(new Outcome.Accepted());
        }

        @Test
        void of_a_card_and_day_is_refused_until_the_day_is_over() throws IOException {
            for (var i = 0; i < PER_CARD_AND_DAY; i++)
                known.put("old" + i, recorded("session" + i, NOON.minusSeconds(60)));
            assertRefused(answer("r1", "cat", 3));

            known.clear();
            for (var i = 0; i < PER_CARD_AND_DAY; i++)
                known.put("old" + i, recorded("session" + i, NOON.minus(Duration.ofHours(13))));
            assertThat(record(List.of(new Read.Sound(answer("r1", "cat", 3)))))
                    .containsExactly(new Outcome.Accepted());
        }

        @Test
        void is_accepted_if_all_of_it_is_known_for_it_is_sent_again() throws IOException {
            for (var i = 0; i < PER_SESSION; i++) known.put("old" + i, recorded(3));

            assertThat(record(List.of(new Read.Sound(answer("old0", "cat", 3)))))
                    .containsExactly(new Outcome.Accepted());
        }

        private void assertRefused(Answer... answers) throws IOException {
            var tried = tried(Stream.of(answers).<Read>map(Read.Sound::new).toList());
            assertThat(Results.refusal(tried)).isInstanceOf(Refusal.TooMany.class);
            assertThat(broker.all()).isEmpty();
        }
    }

    @Nested
    class Of_a_card_that_is_not_known_yet {
        @Test
        void is_to_be_sent_again_and_nothing_is_written() throws IOException {
            assertThat(record(List.of(new Read.Sound(answer("r1", "coming", 3)))))
                    .containsExactly(new Outcome.Retry());
            assertThat(broker.all()).isEmpty();
        }

        @Test
        void does_not_hold_up_the_others() throws IOException {
            assertThat(
                            record(
                                    List.of(
                                            new Read.Sound(answer("r1", "coming", 3)),
                                            new Read.Sound(answer("r2", "cat", 3)))))
                    .containsExactly(new Outcome.Retry(), new Outcome.Accepted());
            assertThat(broker.all()).hasSize(1);
        }
    }

    /** The reviews of one learner. */
    private static final class KnownReviews extends HashMap<String, KnownReview>
            implements Reviews {
        private static final long serialVersionUID = 1;

        @Override
        public Map<String, KnownReview> find(Learner learner, Collection<String> ids) {
            return this;
        }

        @Override
        public int countIn(Learner learner, Collection<String> sessions) {
            return count(each -> sessions.contains(each.subject().session()));
        }

        @Override
        public int countOf(Learner learner, Collection<String> cards, Instant since) {
            return count(each ->
                    cards.contains(each.subject().card()) && !each.receivedAt().isBefore(since));
        }

        private int count(Predicate<Fact> counted) {
            return (int)
                    values().stream()
                            .filter(review -> counted.test(review.recorded().orElseThrow()))
                            .count();
        }
    }

    private List<Outcome> record(List<Read> posted) throws IOException {
        return Results.done(tried(posted));
    }

    private Result<List<Outcome>> tried(List<Read> posted) throws IOException {
        return recorder(broker).record(ADA, ZoneId.of("Europe/Zurich"), NOON, posted);
    }

    private RecordReviews recorder(RecordedMessages messages) {
        CardsToRate cards =
                (_, ratings) -> {
                    var verdicts = new HashMap<CardsToRate.Rating, Verdict>();
                    for (var rating : ratings)
                        verdicts.put(
                                rating,
                                switch (rating.card().card()) {
                                    case "coming" -> Verdict.NOT_YET;
                                    case "cat" -> Verdict.RATABLE;
                                    case "draft" -> Verdict.DRAFT;
                                    default -> Verdict.UNKNOWN;
                                });
                    return verdicts;
                };
        return new RecordReviews(
                cards,
                known,
                new ReviewLimits(known, PER_SESSION, PER_CARD_AND_DAY),
                new Facts(messages, Duration.ofMillis(300)),
                ObjectMapper.getDefault());
    }

    private static Answer answer(String id, String card, int rating) {
        return answer(id, "evening", card, rating);
    }

    private static Answer answer(String id, String session, String card, int rating) {
        return new Answer(id, session, Mode.SPACED, "animals", card, rating, NOON, 4200);
    }

    private static KnownReview recorded(int rating) {
        return recorded("evening", NOON, rating);
    }

    private static KnownReview recorded(String session, Instant receivedAt) {
        return recorded(session, receivedAt, 3);
    }

    private static KnownReview recorded(String session, Instant receivedAt, int rating) {
        return KnownReview.of(
                new Fact(
                        1,
                        receivedAt,
                        "hash",
                        new Fact.Subject(session, Mode.SPACED, "animals", "cat", NOON),
                        Optional.of(new Fact.Rated(rating, 4200))));
    }
}
