package engram.review.graded;

import engram.access.Caller;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.answer.Given;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Moment;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Question;
import engram.review.result.Refusal;
import engram.review.result.Result;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Takes an answer in Learn. A self-check takes two: one to see the answer, one to decide. */
@Singleton
final class AnswerLearn {
    private final Materials materials;
    private final Sessions sessions;

    AnswerLearn(Materials materials, Sessions sessions) {
        this.materials = materials;
        this.sessions = sessions;
    }

    Result<Decision<Reply>> answer(
            Caller caller, LearnSession.Open session, SentAnswer sent, Moment moment) {
        if (sent.question() != session.question().number()) return again(session, sent.question());
        if (session.question() instanceof Question.SelfChecked check && !sent.dontKnow()) {
            if (sent.reveal()) return Result.done(reveal(session, check, sent));
            var revealed = session.revealed();
            if (revealed == null)
                return Result.refused(new Refusal.Conflict("See the answer first, with reveal"));
            return ReadAnswer.checked(check, revealed, sent.ticks(), sent.rating())
                    .then(checked -> grade(caller, session, checked, sent, moment));
        }
        return ReadAnswer.graded(sent, session.question())
                .then(answer -> grade(caller, session, answer, sent, moment));
    }

    private Result<Decision<Reply>> grade(
            Caller caller,
            LearnSession.Open session,
            Answer answer,
            SentAnswer sent,
            Moment moment) {
        var read = ReadAnswer.given(sent, answer, moment.at(), lastAnswer(session));
        var given = timed(caller, session.question(), sent, read);
        return materials
                .of(caller, session.study().deck())
                .map(material -> graded(caller, session, given, material));
    }

    private Decision<Reply> graded(
            Caller caller, LearnSession.Open session, Given given, Material material) {
        var starred = materials.starred(caller, session.study().deck());
        var change = session.answer(given, material, starred);
        var answered = change.session().answered(given.question()).orElseThrow();
        return Decision.store(
                change.map(GradedSession.Learn::new),
                new Reply.Learned(change.session(), answered));
    }

    /** Only the page knows how long it was looked at: what it does not tell is not measured. */
    private Given timed(Caller caller, Question question, SentAnswer sent, Given given) {
        if (sent.responseMs() == null
                || caller.untimed()
                || !(question instanceof Question.Written written)
                || !(given.answer() instanceof Answer.Typed(var text))) return given;
        var tempo = sessions.tempo(caller.school(), caller.person());
        return given.with(tempo.of(written, text, given.responseMs(), given.hint()));
    }

    private static Instant lastAnswer(LearnSession session) {
        return session.recent().isEmpty()
                ? session.study().startedAt()
                : session.recent().getLast().given().at();
    }

    /** Once the answer is shown, what was typed before stays as it was. */
    private static Decision<Reply> reveal(
            LearnSession.Open session, Question.SelfChecked check, SentAnswer sent) {
        var before = session.revealed();
        if (before != null) return Decision.keep(new Reply.Revealed(session, check, before));
        var shown = session.reveal(sent.typed());
        return Decision.store(
                new Change<>(new GradedSession.Learn(shown), List.of()),
                new Reply.Revealed(shown, check, sent.typed()));
    }

    /** What was replied before; the rest of the reply is as the session stands now. */
    static Result<Decision<Reply>> again(LearnSession session, int question) {
        return Result.of(
                session.answered(question)
                        .map(known -> Decision.keep(new Reply.Learned(session, known))),
                new Refusal.Conflict("This is not the question to answer now"));
    }
}
