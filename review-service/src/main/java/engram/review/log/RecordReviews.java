package engram.review.log;

import static java.util.stream.Collectors.toSet;

import engram.manners.Problem;
import engram.outbox.Message;
import engram.review.cards.CardKey;
import engram.review.facts.Facts;
import engram.review.log.CardsToRate.Verdict;
import engram.review.log.model.Answer;
import engram.review.log.model.Hurry;
import engram.review.log.model.KnownReview;
import engram.review.log.model.Learner;
import engram.review.result.Refusal;
import engram.review.result.Result;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a learner's answers to the log, each for itself. An answer that is there already is
 * written again, for the identity of reviews makes that harmless and a write is what proves that
 * the log is there.
 */
@Singleton
final class RecordReviews {
    private final CardsToRate cards;
    private final Reviews reviews;
    private final ReviewLimits limits;
    private final Facts facts;
    private final ObjectMapper json;

    RecordReviews(
            CardsToRate cards,
            Reviews reviews,
            ReviewLimits limits,
            Facts facts,
            ObjectMapper json) {
        this.cards = cards;
        this.reviews = reviews;
        this.limits = limits;
        this.facts = facts;
        this.json = json;
    }

    /**
     * An outcome for each of the reviews, in their order. If those that are new are beyond a limit,
     * it refuses and writes none.
     */
    Result<List<Outcome>> record(
            Learner learner, ZoneId zone, Instant receivedAt, List<Read> posted)
            throws IOException {
        var answers = answers(posted);
        var verdicts =
                cards.judge(learner, answers.stream().map(RecordReviews::rating).collect(toSet()));
        var known = reviews.find(learner, answers.stream().map(Answer::id).collect(toSet()));
        var hurry = Hurry.isIn(answers.stream().map(Answer::answeredAt).toList(), receivedAt);
        var decided = new ArrayList<Optional<Outcome>>();
        var accepted = new HashMap<String, Answer>();
        var toWrite = new ArrayList<Message>();
        for (var read : posted) {
            var outcome =
                    switch (read) {
                        case Read.Broken(var errors) -> refused(Problem.invalid(errors));
                        case Read.Sound(var answer) -> outcome(answer, verdicts, known, accepted);
                    };
            decided.add(outcome);
            if (outcome.isEmpty() && read instanceof Read.Sound(var answer)) {
                accepted.put(answer.id(), answer);
                var hurried = hurry && Hurry.isKept(answer.answeredAt(), receivedAt);
                toWrite.add(
                        ReviewRecordedV1.selfRated(learner, answer, receivedAt, zone, hurried)
                                .toMessage(json));
            }
        }
        var full = full(learner, receivedAt, accepted.values(), known);
        return full.isPresent()
                ? Result.refused(full.get())
                : Result.done(outcomes(decided, facts.write(toWrite)));
    }

    private static List<Answer> answers(List<Read> posted) {
        var answers = new ArrayList<Answer>();
        for (var read : posted) if (read instanceof Read.Sound(var answer)) answers.add(answer);
        return answers;
    }

    /** What is known already takes no room: it can be sent again whatever the limits. */
    private Optional<Refusal> full(
            Learner learner,
            Instant receivedAt,
            Collection<Answer> accepted,
            Map<String, KnownReview> known) {
        var fresh = accepted.stream().filter(answer -> !known.containsKey(answer.id())).toList();
        var cards = fresh.stream().map(Answer::card).toList();
        return limits.fullIn(learner, fresh.stream().map(Answer::session).toList())
                .or(() -> limits.fullFor(learner, cards, receivedAt));
    }

    /** What is decided before anything is written; empty if the answer is to be written. */
    private static Optional<Outcome> outcome(
            Answer answer,
            Map<CardsToRate.Rating, Verdict> verdicts,
            Map<String, KnownReview> known,
            Map<String, Answer> accepted) {
        return switch (verdicts.getOrDefault(rating(answer), Verdict.UNKNOWN)) {
            case UNKNOWN -> refused(Problem.notFound());
            case NOT_YET -> Optional.of(new Outcome.Retry());
            case DRAFT -> refused(Problem.invalid("cardId", "must be a card that has an answer"));
            case RATABLE ->
                    clashes(answer, known, accepted)
                            ? refused(
                                    Problem.conflict("This id is taken by another answer of yours"))
                            : Optional.empty();
        };
    }

    private static Optional<Outcome> refused(Problem problem) {
        return Optional.of(new Outcome.Refused(problem));
    }

    private static boolean clashes(
            Answer answer, Map<String, KnownReview> known, Map<String, Answer> accepted) {
        var before = known.get(answer.id());
        var beside = accepted.get(answer.id());
        return (before != null && before.contradicts(answer))
                || (beside != null && !beside.sameAs(answer));
    }

    private static List<Outcome> outcomes(List<Optional<Outcome>> decided, List<Boolean> written) {
        var acknowledged = written.iterator();
        var outcomes = new ArrayList<Outcome>();
        for (var outcome : decided)
            outcomes.add(
                    outcome.orElseGet(() ->
                            acknowledged.next() ? new Outcome.Accepted() : new Outcome.Retry()));
        return outcomes;
    }

    private static CardsToRate.Rating rating(Answer answer) {
        return new CardsToRate.Rating(
                new CardKey(answer.deck(), answer.card()), answer.answeredAt());
    }
}
