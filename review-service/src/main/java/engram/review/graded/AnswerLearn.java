package engram.review.graded;

import engram.access.Caller;
import engram.manners.Problem;
import engram.review.graded.ChangeSession.Decision;
import engram.review.graded.model.Answer;
import engram.review.graded.model.Answered;
import engram.review.graded.model.Given;
import engram.review.graded.model.LearnSession;
import engram.review.graded.model.Moment;
import engram.review.graded.model.Question;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Takes an answer in Learn. A self-check takes two: one to see the answer, one to decide. */
@Singleton
final class AnswerLearn {
    private final Materials materials;
    private final TypingTimes times;
    private final AnsweredItems items;

    AnswerLearn(Materials materials, TypingTimes times, AnsweredItems items) {
        this.materials = materials;
        this.times = times;
        this.items = items;
    }

    Decision<AnsweredItem> answer(
            Caller caller,
            LearnSession.Open session,
            int question,
            AnswerRequest request,
            Moment moment) {
        if (question != session.question().number()) return again(session, question);
        if (session.question() instanceof Question.SelfChecked check
                && !Boolean.TRUE.equals(request.dontKnow())) {
            if (Boolean.TRUE.equals(request.reveal())) return reveal(session, check, request);
            if (session.revealed() == null)
                throw Problem.conflict("See the answer first, with reveal").refusal();
            var checked =
                    AnswerReader.checked(
                            check, session.revealed(), request.ticks(), request.rating());
            return grade(caller, session, checked, request, moment);
        }
        return grade(
                caller, session, AnswerReader.graded(request, session.question()), request, moment);
    }

    private Decision<AnsweredItem> grade(
            Caller caller,
            LearnSession.Open session,
            Answer answer,
            AnswerRequest request,
            Moment moment) {
        var number = session.question().number();
        var given =
                timed(
                        caller,
                        session.question(),
                        request,
                        AnswerReader.given(
                                request, number, answer, moment.at(), lastAnswer(session)));
        var deck = session.study().deck();
        var material = materials.of(caller, deck);
        var starred = materials.starred(caller, deck);
        return Decision.store(
                session.answer(given, material, starred),
                next -> reply((LearnSession) next, number));
    }

    /** Only the page knows how long it was looked at: what it does not tell is not measured. */
    private Given timed(Caller caller, Question question, AnswerRequest request, Given given) {
        if (request.responseMs() == null
                || caller.untimed()
                || !(question instanceof Question.Written written)
                || !(given.answer() instanceof Answer.Typed(var text))) return given;
        var tempo = times.of(caller.school(), caller.person());
        return given.with(tempo.of(written, text, given.responseMs(), given.hint()));
    }

    private AnsweredItem reply(LearnSession session, int question) {
        return items.learn(session, session.answered(question).orElseThrow());
    }

    private static Instant lastAnswer(LearnSession session) {
        return session.recent().isEmpty()
                ? session.study().startedAt()
                : session.recent().getLast().given().at();
    }

    /** Once the answer is shown, what was typed before stays as it was. */
    private Decision<AnsweredItem> reveal(
            LearnSession.Open session, Question.SelfChecked check, AnswerRequest request) {
        if (session.revealed() != null)
            return Decision.keep(_ ->
                    items.revealed(session, check, Objects.requireNonNull(session.revealed())));
        var typed = AnswerReader.typed(request);
        var shown = session.reveal(typed);
        return new Decision<>(
                Optional.of(shown), List.of(), _ -> items.revealed(shown, check, typed));
    }

    /** What was replied before; the rest of the reply is as the session stands now. */
    Decision<AnsweredItem> again(LearnSession session, int question) {
        var answered = session.answered(question);
        if (answered.isEmpty())
            throw Problem.conflict("This is not the question to answer now").refusal();
        Answered known = answered.get();
        return Decision.keep(_ -> items.learn(session, known));
    }
}
