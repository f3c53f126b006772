package engram.review.graded;

import engram.review.graded.model.GradedSession;
import engram.review.graded.model.fact.Moment;
import engram.review.graded.model.matching.MatchingSession;
import engram.review.result.Refusal;
import engram.review.result.Result;
import java.util.List;
import java.util.Optional;

/** Puts two tiles together. The attempts are numbered, so that a double click is one. */
final class MatchTiles {
    private MatchTiles() {}

    static Result<Decision<Reply>> match(MatchingSession session, SentAnswer sent, Moment moment) {
        var number = sent.question();
        var before = session.attempt(number);
        if (before.isPresent())
            return Result.done(
                    Decision.keep(new Reply.Matched(session, number, before.get().correct())));
        if (!(session instanceof MatchingSession.Open round) || round.number() != number)
            return Result.refused(new Refusal.Conflict("This is not the next pair"));
        return tiles(sent, round).then(tiles -> match(round, tiles, sent, moment));
    }

    private static Result<Decision<Reply>> match(
            MatchingSession.Open round, List<Integer> tiles, SentAnswer sent, Moment moment) {
        if (tiles.stream().anyMatch(round::isMatched))
            return Result.refused(new Refusal.Conflict("One of the tiles has its pair already"));
        var took = ReadAnswer.responseMs(sent, moment.at(), round.since());
        var change = round.match(tiles.getFirst(), tiles.getLast(), moment.at(), took);
        var correct = change.session().attempt(round.number()).orElseThrow().correct();
        return Result.done(
                Decision.store(
                        change.map(GradedSession.Matching::new),
                        new Reply.Matched(change.session(), round.number(), correct)));
    }

    private static Result<List<Integer>> tiles(SentAnswer sent, MatchingSession.Open round) {
        var named = Optional.ofNullable(sent.tiles()).orElse(List.of());
        var tiles =
                named.stream()
                        .flatMap(id -> Optional.ofNullable(id).stream())
                        .flatMap(id -> Places.of(id, 't', round.board().tiles().size()).stream())
                        .distinct()
                        .toList();
        return named.size() == 2 && tiles.size() == 2
                ? Result.done(tiles)
                : Result.refused(new Refusal.Invalid("tiles", "must be two tiles of the round"));
    }
}
