package engram.review.graded.model.learn;

import engram.grading.asking.AskedCard;
import engram.review.graded.model.answer.Answered;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Fact;
import engram.review.graded.model.question.Material;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Learn session between two questions: its cards have moved, the next question is not put yet.
 *
 * @param session as it was
 * @param material the deck as it is now
 * @param starred the cards with the learner's star now
 * @param at when the cards moved
 */
record LearnStep(
        LearnSession.Open session,
        List<Learned> cards,
        LearnRound round,
        List<Answered> recent,
        int wrong,
        Material material,
        Set<String> starred,
        Instant at) {

    /** After an answer to the current question. */
    static LearnStep answered(
            LearnSession.Open session, Answered answered, Material material, Set<String> starred) {
        var correct = answered.verdict().correct();
        var number = session.round().number();
        return new LearnStep(
                session,
                Learned.replace(
                        session.cards(),
                        session.round().current(),
                        card ->
                                correct
                                        ? card.right(answered.question().kind(), number)
                                        : card.missed(number)),
                session.round().answered(correct),
                Answered.with(session.recent(), answered, LearnSession.RECENT),
                session.wrong() + (correct ? 0 : 1),
                material,
                starred,
                answered.given().at());
    }

    /**
     * Lets lost cards drop out, at the end of a round takes in what the learner's choice has since
     * got, then puts the next question or ends the session.
     */
    Change<LearnSession> goOn(List<Fact> facts) {
        var there = material.byId(cards.stream().map(Learned::card).collect(Collectors.toSet()));
        var left = cards.stream().filter(card -> there.containsKey(card.card())).toList();
        var rest = round.only(there.keySet());
        if (!rest.left().isEmpty()) return new Change<>(put(left, rest, null, there), facts);
        var summary = RoundSummary.of(rest, left, there);
        var all = new ArrayList<>(left);
        for (var card : joining(rest.number())) {
            all.add(Learned.unseen(card.id()));
            there.put(card.id(), card);
        }
        if (!all.stream().allMatch(Learned::isKnown))
            return new Change<>(
                    put(all, LearnRound.after(rest.number(), all), summary, there), facts);
        var ended =
                new LearnSession.Finished(
                        session.study(), session.options(), left, recent, wrong, summary, at, 1);
        var told = new ArrayList<>(facts);
        told.add(ended.fact());
        return new Change<>(ended, told);
    }

    /** The cards that a session with these options would have, and this one has not. */
    private List<AskedCard> joining(int round) {
        var here = cards.stream().map(Learned::card).collect(Collectors.toSet());
        var options = session.options();
        var joining =
                material.within(options.scope(), starred).stream()
                        .filter(card -> !here.contains(card.id()))
                        .collect(Collectors.toCollection(ArrayList::new));
        if (options.shuffle())
            Collections.shuffle(joining, new Random(session.study().seedFor(-round)));
        return joining;
    }

    private LearnSession put(
            List<Learned> left,
            LearnRound next,
            @Nullable RoundSummary ended,
            Map<String, AskedCard> there) {
        var number = session.question().number() + 1;
        var current = Learned.of(left, next.current());
        var question =
                new LearnQuestions(session.options(), material.asking())
                        .put(
                                Objects.requireNonNull(there.get(current.card())),
                                current.level(),
                                number,
                                session.study().seedFor(number));
        return new LearnSession.Open(
                session.study(),
                session.options(),
                left,
                next,
                question,
                null,
                recent,
                wrong,
                ended);
    }
}
