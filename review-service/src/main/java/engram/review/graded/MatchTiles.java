package engram.review.graded;

import engram.manners.Problem;
import engram.review.graded.ChangeSession.Decision;
import engram.review.graded.model.MatchingSession;
import engram.review.graded.model.Moment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Puts two tiles together. The attempts are numbered, so that a double click is one. */
@Singleton
final class MatchTiles {
    private final AnsweredItems items;

    MatchTiles(AnsweredItems items) {
        this.items = items;
    }

    Decision<AnsweredItem> match(
            MatchingSession session, int number, AnswerRequest request, Moment moment) {
        var before = session.attempt(number);
        if (before.isPresent())
            return Decision.keep(_ -> items.matched(session, number, before.get().correct()));
        if (!(session instanceof MatchingSession.Open round) || round.number() != number)
            throw Problem.conflict("This is not the next pair").refusal();
        var tiles = tiles(request, round);
        if (tiles.stream().anyMatch(round::isMatched))
            throw Problem.conflict("One of the tiles has its pair already").refusal();
        var took = AnswerReader.responseMs(request, moment.at(), round.since());
        return Decision.store(
                round.match(tiles.getFirst(), tiles.getLast(), moment.at(), took),
                next ->
                        items.matched(
                                next,
                                number,
                                ((MatchingSession) next).attempt(number).orElseThrow().correct()));
    }

    private static List<Integer> tiles(AnswerRequest request, MatchingSession.Open round) {
        var named = Optional.ofNullable(request.tiles()).orElse(List.of());
        var tiles =
                named.stream()
                        .flatMap(id ->
                                Optional.ofNullable(id)
                                        .flatMap(each ->
                                                Places.of(each, 't', round.board().tiles().size()))
                                        .stream())
                        .distinct()
                        .toList();
        if (named.size() != 2 || tiles.size() != 2)
            throw Problem.invalid("tiles", "must be two tiles of the round").refusal();
        return tiles;
    }
}
