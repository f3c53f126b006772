package engram.review.graded;

import engram.access.Caller;
import engram.access.Problem;
import engram.review.graded.ChangeSession.Decision;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.Moment;
import engram.review.graded.model.Question;
import engram.review.graded.model.TestSession;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Takes the learner's word on a grade of a submitted Test, and their marks of a self-check. */
@Singleton
final class OverrideGrade {
    private final ChangeSession sessions;
    private final AnsweredItems items;

    OverrideGrade(ChangeSession sessions, AnsweredItems items) {
        this.sessions = sessions;
        this.items = items;
    }

    AnsweredItem override(
            Caller caller,
            String session,
            String question,
            OverrideRequest request,
            Moment moment) {
        var number = AnswerReader.question(question);
        return sessions.change(caller, session, moment, each -> decide(each, number, request))
                .orElseThrow(() -> Problem.notFound().refusal());
    }

    private Decision<AnsweredItem> decide(
            GradedSession session, int number, OverrideRequest request) {
        if (!(session instanceof TestSession.Submitted test))
            throw Problem.conflict("Only a submitted test can be marked").refusal();
        var question = test.question(number).orElseThrow(() -> Problem.notFound().refusal());
        var change =
                question instanceof Question.SelfChecked check
                        ? mark(test, check, request)
                        : override(test, number, request);
        var decided =
                change.orElseThrow(() ->
                        Problem.conflict("There is no grade of this question to decide on")
                                .refusal());
        // Decided so before: there is nothing to store, and nothing to tell.
        return decided.session().equals(test)
                ? Decision.keep(_ -> reply(test, number))
                : Decision.store(decided, next -> reply((TestSession.Submitted) next, number));
    }

    private AnsweredItem reply(TestSession.Submitted test, int number) {
        return items.decided(test, test.item(number).orElseThrow());
    }

    private static Optional<GradedSession.Change<TestSession>> mark(
            TestSession.Submitted test, Question.SelfChecked check, OverrideRequest request) {
        var checked = AnswerReader.checked(check, "", request.ticks(), request.rating());
        return test.mark(check.number(), checked.ticks(), checked.rating());
    }

    private static Optional<GradedSession.Change<TestSession>> override(
            TestSession.Submitted test, int number, OverrideRequest request) {
        if (request.correct() == null) throw Problem.invalid("correct", "is missing").refusal();
        return test.override(number, request.correct());
    }
}
