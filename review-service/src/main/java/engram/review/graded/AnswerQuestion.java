package engram.review.graded;

import engram.access.Caller;
import engram.access.Problem;
import engram.review.graded.ChangeSession.Decision;
import engram.review.graded.model.LearnSession;
import engram.review.graded.model.MatchingSession;
import engram.review.graded.model.Moment;
import engram.review.graded.model.QuizSession;
import jakarta.inject.Singleton;

/** Takes an answer; to a question that was answered before, it replies what it replied then. */
@Singleton
final class AnswerQuestion {
    private final ChangeSession sessions;
    private final AnswerLearn learn;
    private final SaveQuizAnswer quiz;
    private final MatchTiles matching;

    AnswerQuestion(
            ChangeSession sessions, AnswerLearn learn, SaveQuizAnswer quiz, MatchTiles matching) {
        this.sessions = sessions;
        this.learn = learn;
        this.quiz = quiz;
        this.matching = matching;
    }

    AnsweredItem answer(Caller caller, String session, AnswerRequest request, Moment moment) {
        var question = AnswerReader.question(request.question());
        return sessions.change(
                        caller,
                        session,
                        moment,
                        each ->
                                switch (each) {
                                    case LearnSession.Open open ->
                                            learn.answer(caller, open, question, request, moment);
                                    case LearnSession.Finished finished ->
                                            learn.again(finished, question);
                                    case QuizSession.Open open ->
                                            quiz.save(open, question, request, moment);
                                    case MatchingSession round ->
                                            matching.match(round, question, request, moment);
                                    case QuizSession.Submitted _ -> {
                                        Decision<AnsweredItem> closed = closed();
                                        yield closed;
                                    }
                                })
                .orElseThrow(() -> Problem.notFound().refusal());
    }

    private static Decision<AnsweredItem> closed() {
        throw Problem.conflict("The test is submitted").refusal();
    }
}
