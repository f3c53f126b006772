package engram.deck.card;

import static engram.deck.outcome.Replies.value;
import static io.micronaut.http.HttpHeaders.IF_MATCH;
import static io.micronaut.security.rules.SecurityRule.IS_AUTHENTICATED;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.deck.deck.DeckAccess;
import engram.deck.json.GivenText;
import engram.manners.EntityTag;
import engram.manners.Id;
import engram.manners.MayRefuse;
import engram.manners.Problem;
import engram.manners.SeenVersion;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The places of cards over HTTP. */
@Controller("/api/decks/{deck}/cards/{card}/position")
@Secured(IS_AUTHENTICATED)
@Tag(name = "cards")
final class PositionController {
    private final MoveCard moveCard;
    private final DeckAccess access;

    PositionController(MoveCard moveCard, DeckAccess access) {
        this.moveCard = moveCard;
        this.access = access;
    }

    /** Where a card is to stand. */
    @Serdeable
    @Schema(name = "CardPosition")
    record PositionRequest(
            @Schema(
                            implementation = String.class,
                            pattern = Id.GRAMMAR,
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "The card that it is to follow; null: it is to be first")
                    @Nullable GivenText after) {

        /**
         * The card to follow; null stands for the start.
         *
         * @throws Problem.Refusal if nothing was said
         */
        @Nullable String told() {
            if (after == null) throw Problem.invalid("after", "must be a card or null").refusal();
            return after.text();
        }
    }

    @Needs(Right.EDIT_DECK)
    @Put
    @MayRefuse
    @Operation(
            operationId = "moveCard",
            summary = "Puts a card in another place of its deck",
            description =
                    "Now and then others get new positions and versions with it, so that there is"
                            + " room again; their order stays.")
    @ApiResponse(responseCode = "200", description = "The card, with its new ETag")
    HttpResponse<CardItem> move(
            Authentication authentication,
            String deck,
            String card,
            @Header(IF_MATCH) @SeenVersion @Nullable String ifMatch,
            @Body PositionRequest request) {
        var caller = Caller.of(authentication);
        value(access.change(caller, deck));
        var version = EntityTag.seen(ifMatch);
        var moved = value(moveCard.move(caller, deck, card, version, request.told()));
        return EntityTag.on(HttpResponse.ok(CardItem.of(moved)), moved.version());
    }
}
