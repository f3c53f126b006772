package engram.review.graded.store;

import engram.outbox.Message;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.fact.Fact;
import engram.review.graded.model.fact.Moment;
import engram.review.graded.model.fact.Study;
import engram.review.log.ReviewRecordedV1;
import engram.review.sessions.SessionFinishedV1;
import engram.review.sessions.SessionStartedV1;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sessions tell, as records of this service's topics. */
@Singleton
final class FactMessages {
    private final ObjectMapper json;

    FactMessages(ObjectMapper json) {
        this.json = json;
    }

    /** One record for each fact, in their order. */
    List<Message> of(GradedSession session, List<Fact> facts, Moment moment) {
        return facts.stream().map(fact -> of(session, fact, moment)).toList();
    }

    private Message of(GradedSession session, Fact fact, Moment moment) {
        var study = session.study();
        var mode = Names.of(session.mode());
        return switch (fact) {
            case Fact.Started() ->
                    new SessionStartedV1(
                                    study.id(),
                                    study.school(),
                                    study.learner(),
                                    study.deck(),
                                    mode,
                                    study.startedAt())
                            .toMessage(json);
            case Fact.Reviewed review -> recorded(session, review, moment).toMessage(json);
            case Fact.Said said -> text(study, said).toMessage(json, moment.receivedAt());
            case Fact.Finished(var at, var result) ->
                    new SessionFinishedV1(
                                    study.id(),
                                    study.school(),
                                    study.learner(),
                                    at,
                                    result(study, mode, result))
                            .toMessage(json);
        };
    }

    private static ReviewRecordedV1 recorded(
            GradedSession session, Fact.Reviewed review, Moment moment) {
        var study = session.study();
        return new ReviewRecordedV1(
                ReviewIds.of(study.id(), review.name()),
                review.version(),
                study.school(),
                study.learner(),
                study.id(),
                session.mode(),
                study.deck(),
                review.card(),
                review.rating(),
                Names.of(review.kind()),
                review.optionCount(),
                review.confusedWith(),
                review.answeredAt(),
                moment.receivedAt(),
                study.zone(),
                review.responseMs(),
                review.hint(),
                session instanceof GradedSession.Quiz(var quiz) && quiz.isRetake() ? true : null,
                pace(review),
                null);
    }

    private static @Nullable String pace(Fact.Reviewed review) {
        return review.timing() == null || review.timing().pace() == null
                ? null
                : Names.of(review.timing().pace());
    }

    private static TextStateV1 text(Study study, Fact.Said said) {
        return new TextStateV1(
                ReviewIds.of(study.id(), said.name()),
                study.school(),
                study.learner(),
                study.deck(),
                said.card(),
                said.text(),
                said.prompt(),
                said.expected(),
                false,
                1);
    }

    private static SessionFinishedV1.@Nullable Result result(
            Study study, String mode, Fact.@Nullable Result result) {
        if (result == null) return null;
        return new SessionFinishedV1.Result(
                result.version(),
                study.deck(),
                mode,
                result.right(),
                result.questions(),
                result.selfMarked(),
                result.wrong(),
                result.timeMs(),
                result.counts());
    }
}
