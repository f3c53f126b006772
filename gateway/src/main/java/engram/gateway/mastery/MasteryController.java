package engram.gateway.mastery;

import com.fasterxml.jackson.annotation.JsonProperty;
import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.gateway.mastery.model.Mastery;
import engram.gateway.mastery.model.Stage;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the caller knows of a deck. */
@Controller("/api/decks/{deck}/mastery")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "mastery")
final class MasteryController {
    private final Reachable reachable;
    private final Overviews overviews;

    MasteryController(Reachable reachable, Overviews overviews) {
        this.reachable = reachable;
        this.overviews = overviews;
    }

    /**
     * The caller's mastery of a deck.
     *
     * @param mastery the mean chance, 0 to 1, of recalling each card that has an answer on the
     *     horizon day; a card never rated, or whose newest rating is Again, counts 0. 0 for a deck
     *     without such a card
     * @param seen cards with at least one answer that counts
     * @param cards cards that have an answer
     * @param stages how many cards are in each stage
     * @param horizon the day for which mastery is meant: the next exam, or 7 days from today
     */
    @Serdeable
    @Schema(name = "DeckMastery")
    record DeckMastery(
            double mastery, int seen, int cards, MasteryStages stages, LocalDate horizon) {}

    /**
     * How far the cards have come; waiting never lowers it.
     *
     * @param fresh never rated
     * @param learning stability under 7 days, or the newest rating is Again
     * @param familiar stability of 7 to 21 days
     * @param mastered stability of 21 days and more
     */
    @Serdeable
    @Schema(name = "MasteryStages")
    record MasteryStages(@JsonProperty("new") int fresh, int learning, int familiar, int mastered) {
        static MasteryStages of(Map<Stage, Integer> stages) {
            return new MasteryStages(
                    stages.getOrDefault(Stage.NEW, 0),
                    stages.getOrDefault(Stage.LEARNING, 0),
                    stages.getOrDefault(Stage.FAMILIAR, 0),
                    stages.getOrDefault(Stage.MASTERED, 0));
        }
    }

    @Needs(Right.STUDY_DECK)
    @Get
    @Operation(operationId = "readMastery", summary = "How well the caller knows a deck")
    @ApiResponse(responseCode = "200", description = "The caller's own mastery")
    @ApiResponse(responseCode = "404", description = "No deck that the caller can reach")
    DeckMastery read(Authentication authentication, String deck) {
        var caller = Caller.of(authentication);
        reachable.require(caller, deck);
        var overview = overviews.of(caller, List.of(deck)).get(deck);
        if (overview == null) throw new IllegalStateException("a deck was not added up");
        return toBody(overview.mastery());
    }

    private static DeckMastery toBody(Mastery mastery) {
        return new DeckMastery(
                mastery.mastery(),
                mastery.seen(),
                mastery.cards(),
                MasteryStages.of(mastery.stages()),
                mastery.horizon());
    }
}
