package engram.review.log;

import static java.util.stream.Collectors.toSet;

import engram.access.Access;
import engram.access.Reach;
import engram.access.Right;
import engram.inbox.Inbox;
import engram.inbox.Progress;
import engram.review.cards.Cards;
import engram.review.log.model.Learner;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges by what this replica has folded of cards and access. If that does not allow every card, it
 * waits once for all of them, because the deck or the assignment may have been made a moment ago.
 */
@Singleton
final class FoldedCardsToRate implements CardsToRate {
    private final Cards cards;
    private final Access access;
    private final Progress progress;
    private final Inbox inbox;
    private final Clock clock;

    FoldedCardsToRate(Cards cards, Access access, Progress progress, Inbox inbox, Clock clock) {
        this.cards = cards;
        this.access = access;
        this.progress = progress;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public Map<Rating, Verdict> judge(Learner learner, Set<Rating> ratings) {
        var verdicts = new HashMap<Rating, Verdict>();
        if (ratings.isEmpty()) return verdicts;
        var _ =
                progress.await(() -> {
                    var open = new HashSet<>(ratings);
                    open.removeIf(each -> verdicts.get(each) == Verdict.RATABLE);
                    verdicts.putAll(look(learner, open));
                    return verdicts.values().stream().allMatch(Verdict.RATABLE::equals)
                            ? Optional.of(verdicts)
                            : Optional.empty();
                });
        // What is not known while views are made anew may be known once they are.
        if (!inbox.behind().isEmpty())
            verdicts.replaceAll((_, each) -> each == Verdict.UNKNOWN ? Verdict.NOT_YET : each);
        return verdicts;
    }

    /** Asks for the decks of existing cards only, so that made-up ids cost one read together. */
    private Map<Rating, Verdict> look(Learner learner, Set<Rating> ratings) {
        var known =
                cards.find(learner.school(), ratings.stream().map(Rating::card).collect(toSet()));
        var reaches = new HashMap<String, Optional<Reach>>();
        for (var card : known.keySet())
            reaches.computeIfAbsent(
                    card.deck(), deck -> access.reach(learner.school(), learner.id(), deck));
        var verdicts = new HashMap<Rating, Verdict>();
        for (var each : ratings)
            verdicts.put(
                    each,
                    verdict(
                            each,
                            known.get(each.card()),
                            reaches.getOrDefault(each.card().deck(), Optional.empty())));
        return verdicts;
    }

    private Verdict verdict(Rating rating, Cards.@Nullable Kind kind, Optional<Reach> reach) {
        var mightAnswer = reach.filter(each -> mightAnswer(each, rating.at())).isPresent();
        if (kind == null || !mightAnswer) return Verdict.UNKNOWN;
        return switch (kind) {
            case ANSWERABLE -> Verdict.RATABLE;
            case DRAFT -> Verdict.DRAFT;
        };
    }

    /** When it was given, or now: somebody can bring a history along that began elsewhere. */
    private boolean mightAnswer(Reach reach, Instant at) {
        return Stream.of(at, clock.instant())
                .anyMatch(each -> reach.at(each).filter(Right.ANSWER_DECK::allows).isPresent());
    }
}
