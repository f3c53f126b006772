package engram.review.graded.model.learn;

import engram.review.graded.model.answer.Answered;
import engram.review.graded.model.answer.Verdict;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Fact;
import engram.review.graded.model.fact.Reviews;
import engram.review.graded.model.question.Material;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the learner says of a typed answer in Learn: it was right, and the card is known; or it was
 * wrong, and the card comes back.
 */
record LearnOverride(Answered before, Answered after) {

    static LearnOverride of(Answered answered, boolean correct) {
        var verdict = Verdict.of(correct, answered.given().hint());
        return new LearnOverride(
                answered,
                new Answered(
                        answered.question(), answered.given(), verdict, answered.version() + 1));
    }

    private boolean isRight() {
        return after.verdict().correct();
    }

    private String card() {
        return after.question().prompt().card();
    }

    private List<Fact> facts() {
        return Reviews.of(after);
    }

    private List<Answered> recent(List<Answered> answers) {
        return answers.stream().map(each -> each.equals(before) ? after : each).toList();
    }

    private int wrong(int before) {
        return before + (isRight() ? -1 : 1);
    }

    private List<Learned> cards(LearnSession session) {
        var missedElsewhere =
                session.recent().stream()
                        .anyMatch(each ->
                                !each.equals(before)
                                        && !each.verdict().correct()
                                        && each.question().prompt().card().equals(card()));
        return Learned.replace(
                session.cards(),
                card(),
                learned ->
                        isRight()
                                ? new Learned(
                                        card(),
                                        Level.KNOWN,
                                        learned.seenIn(),
                                        missedElsewhere ? learned.missedIn() : 0)
                                : new Learned(
                                        card(),
                                        Level.RECOGNISED,
                                        learned.seenIn(),
                                        learned.seenIn()));
    }

    /** The current question stays, unless it asks for the card that is known now. */
    Change<LearnSession> in(
            LearnSession.Open session, Material material, Set<String> starred, Instant at) {
        var cards = cards(session);
        var round = isRight() ? session.round().known(card()) : session.round().back(card());
        var recent = recent(session.recent());
        var wrong = wrong(session.wrong());
        if (!round.left().isEmpty() && round.current().equals(session.round().current()))
            return new Change<>(
                    new LearnSession.Open(
                            session.study(),
                            session.options(),
                            cards,
                            round,
                            session.question(),
                            session.revealed(),
                            recent,
                            wrong,
                            session.endedRound()),
                    facts());
        return new LearnStep(session, cards, round, recent, wrong, material, starred, at)
                .goOn(facts());
    }

    /** The session stays finished; its result changes. */
    Change<LearnSession> in(LearnSession.Finished session) {
        var next =
                new LearnSession.Finished(
                        session.study(),
                        session.options(),
                        cards(session),
                        recent(session.recent()),
                        wrong(session.wrong()),
                        session.endedRound(),
                        session.finishedAt(),
                        session.resultVersion() + 1);
        var facts = new ArrayList<>(facts());
        facts.add(next.fact());
        return new Change<>(next, facts);
    }
}
