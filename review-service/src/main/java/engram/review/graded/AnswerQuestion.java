package engram.review.graded;

import engram.access.Caller;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.fact.Moment;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.quiz.QuizSession;
import engram.review.result.Refusal;
import engram.review.result.Result;
import jakarta.inject.Singleton;

/** Takes an answer; to a question that was answered before, it replies what it replied then. */
@Singleton
public final class AnswerQuestion {
    private final ChangeSession sessions;
    private final AnswerLearn learn;

    AnswerQuestion(ChangeSession sessions, AnswerLearn learn) {
        this.sessions = sessions;
        this.learn = learn;
    }

    public Result<Reply> answer(Caller caller, String session, SentAnswer sent, Moment moment) {
        return sessions.change(
                caller, session, moment, found -> decide(caller, found, sent, moment));
    }

    private Result<Decision<Reply>> decide(
            Caller caller, GradedSession session, SentAnswer sent, Moment moment) {
        return switch (session) {
            case GradedSession.Learn(LearnSession.Open open) ->
                    learn.answer(caller, open, sent, moment);
            case GradedSession.Learn(LearnSession.Finished finished) ->
                    AnswerLearn.again(finished, sent.question());
            case GradedSession.Quiz(QuizSession.Open open) ->
                    SaveQuizAnswer.save(open, sent, moment);
            case GradedSession.Quiz(QuizSession.Submitted _) ->
                    Result.refused(new Refusal.Conflict("The test is submitted"));
            case GradedSession.Matching(var round) -> MatchTiles.match(round, sent, moment);
        };
    }
}
