package engram.review.graded;

import engram.access.Caller;
import engram.access.Problem;
import engram.review.graded.model.Moment;
import jakarta.inject.Singleton;

/** Takes an answer. */
@Singleton
final class AnswerQuestion {
    AnsweredItem answer(Caller caller, String session, AnswerRequest request, Moment moment) {
        throw Problem.notFound().refusal();
    }
}
