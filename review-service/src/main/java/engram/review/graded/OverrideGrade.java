package engram.review.graded;

import engram.access.Caller;
import engram.access.Problem;
import engram.review.graded.model.Moment;
import jakarta.inject.Singleton;

/** Takes what a learner says of a grade. */
@Singleton
final class OverrideGrade {
    AnsweredItem override(
            Caller caller,
            String session,
            String question,
            OverrideRequest request,
            Moment moment) {
        throw Problem.notFound().refusal();
    }
}
