package engram.review.graded.model;

import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.answer.Pace;
import engram.review.graded.model.answer.Timing;
import engram.review.graded.model.learn.LearnOptions;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.matching.MatchingOptions;
import engram.review.graded.model.matching.MatchingSession;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Question;
import engram.review.graded.model.question.Scope;
import engram.review.graded.model.quiz.QuizOptions;
import engram.review.graded.model.quiz.QuizSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sessions of every mode in every state, with answers of every kind. */
public final class PlayedSessions {
    private PlayedSessions() {}

    public static List<GradedSession> all() {
        var all = new ArrayList<GradedSession>();
        learn(all);
        quiz(all);
        matching(all);
        return all;
    }

    private static Material deck() {
        var cards = new ArrayList<>(Decks.plain(20).cards());
        cards.add(Decks.card("long", "name three", "one\ntwo\nthree"));
        return new Material(cards, "en", null, true);
    }

    private static void learn(List<GradedSession> all) {
        var options =
                new LearnOptions(
                        AnswerWith.BOTH,
                        Set.of(Kind.CHOICE, Kind.WRITTEN),
                        new Scope(false, List.of()),
                        true,
                        true);
        LearnSession session =
                LearnSession.begin(Decks.study(5), options, deck(), Set.of())
                        .orElseThrow()
                        .session();
        for (var i = 0; session instanceof LearnSession.Open open; i++) {
            all.add(new GradedSession.Learn(open));
            if (open.question() instanceof Question.SelfChecked)
                all.add(new GradedSession.Learn(open.reveal("typed")));
            var answer = i % 5 == 4 ? new Answer.DontKnow() : Play.right(open.question());
            var given = Play.given(open.question(), answer);
            if (i % 3 == 0) given = given.with(new Timing(700.5, i % 2 == 0 ? Pace.SLOW : null));
            session = open.answer(given, deck(), Set.of()).session();
        }
        all.add(new GradedSession.Learn(session));
    }

    private static void quiz(List<GradedSession> all) {
        var options =
                new QuizOptions(
                        AnswerWith.BACK, Decks.all(), 21, 30, new Scope(false, List.of()), null);
        var open =
                QuizSession.begin(Decks.study(5), options, deck(), Set.of(), Optional.empty(), 50)
                        .orElseThrow()
                        .session();
        all.add(new GradedSession.Quiz(open));
        for (var question : open.questions()) {
            var answer =
                    question instanceof Question.SelfChecked
                            ? new Answer.Typed("one")
                            : Play.right(question);
            open =
                    open.save(
                            Play.given(
                                    question,
                                    question.number() == 3 ? new Answer.DontKnow() : answer));
        }
        all.add(new GradedSession.Quiz(open));
        all.add(new GradedSession.Quiz(open.submit(Decks.NOON.plusSeconds(200)).session()));
    }

    private static void matching(List<GradedSession> all) {
        var options = new MatchingOptions(true, Scope.ALL);
        var open =
                MatchingSession.begin(Decks.study(5), options, deck(), Set.of())
                        .orElseThrow()
                        .session();
        all.add(new GradedSession.Matching(open));
        for (var i = 1; i < 12; i++)
            all.add(
                    new GradedSession.Matching(
                            open.match(0, i, Decks.NOON.plusSeconds(3), 900).session()));
        all.add(new GradedSession.Matching(open.giveUp(Decks.NOON.plusSeconds(4)).session()));
    }
}
