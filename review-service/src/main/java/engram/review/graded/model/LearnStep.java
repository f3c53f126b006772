package engram.review.graded.model;

import engram.review.asking.model.AskedCard;
import engram.review.graded.model.GradedSession.Change;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One answer's way through a Learn session: it is graded, the card moves, lost cards drop out, and
 * the next question is put.
 */
record LearnStep(LearnSession.Open session, Answered answered, Material material) {

    /** The current question answered. */
    static LearnStep of(LearnSession.Open session, Given given, Material material) {
        var verdict = Verdict.on(session.question(), given.answer(), given.hint());
        return new LearnStep(
                session, new Answered(session.question(), given, verdict, 1), material);
    }

    Change<LearnSession> take() {
        var asked = session.question();
        var correct = answered.verdict().correct();
        var facts =
                Reviews.of(
                        Reviews.prompt(asked),
                        asked,
                        answered.given(),
                        answered.verdict().rating(),
                        1);
        var there =
                material.byId(
                        session.cards().stream().map(Learned::card).collect(Collectors.toSet()));
        var cards =
                session.cards().stream()
                        .map(this::moved)
                        .filter(card -> there.containsKey(card.card()))
                        .toList();
        var recent = Answered.with(session.recent(), answered, LearnSession.RECENT);
        var wrong = session.wrong() + (correct ? 0 : 1);
        var round = session.round().answered(correct).only(there.keySet());
        if (!round.left().isEmpty())
            return new Change<>(next(cards, round, recent, wrong, null, there), facts);
        var summary = summary(round, cards, there);
        if (cards.stream().allMatch(Learned::isKnown))
            return LearnSession.Finished.of(
                    session, cards, recent, wrong, summary, answered.given().at(), facts);
        return new Change<>(
                next(cards, LearnRound.after(round.number(), cards), recent, wrong, summary, there),
                facts);
    }

    private Learned moved(Learned card) {
        if (!card.card().equals(session.round().current())) return card;
        var round = session.round().number();
        return answered.verdict().correct()
                ? card.right(answered.question().kind(), round)
                : card.missed(round);
    }

    private LearnSession next(
            List<Learned> cards,
            LearnRound round,
            List<Answered> recent,
            int wrong,
            @org.jspecify.annotations.Nullable RoundSummary ended,
            Map<String, AskedCard> there) {
        var number = answered.question().number() + 1;
        var current =
                cards.stream()
                        .filter(card -> card.card().equals(round.current()))
                        .findFirst()
                        .orElseThrow();
        var question =
                new LearnQuestions(session.options(), new Asking(material))
                        .put(
                                java.util.Objects.requireNonNull(there.get(current.card())),
                                current.level(),
                                number,
                                session.study().seedFor(number));
        return new LearnSession.Open(
                session.study(),
                session.options(),
                cards,
                round,
                question,
                null,
                recent,
                wrong,
                ended);
    }

    private static RoundSummary summary(
            LearnRound round, List<Learned> cards, Map<String, AskedCard> there) {
        return new RoundSummary(
                round.number(),
                cards.stream()
                        .filter(card -> round.done().contains(card.card()))
                        .map(card -> line(card, there, round.number()))
                        .toList());
    }

    private static RoundSummary.Line line(Learned card, Map<String, AskedCard> there, int round) {
        var texts = java.util.Objects.requireNonNull(there.get(card.card()));
        return new RoundSummary.Line(
                texts.front(), texts.back(), card.missedIn() == round, card.level());
    }
}
