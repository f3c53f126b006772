package engram.deck.card;

import static engram.deck.outcome.Replies.value;
import static io.micronaut.http.HttpHeaders.IF_MATCH;
import static io.micronaut.security.rules.SecurityRule.IS_AUTHENTICATED;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.deck.card.model.Card;
import engram.deck.deck.DeckAccess;
import engram.manners.EntityTag;
import engram.manners.MayRefuse;
import engram.manners.Paging;
import engram.manners.SeenVersion;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** The cards of a deck over HTTP. */
@Controller("/api/decks/{deck}/cards")
@Secured(IS_AUTHENTICATED)
@Tag(name = "cards")
class CardController {
    private final ListCards list;
    private final ChangeCard change;
    private final AddCards add;
    private final DeckAccess access;

    CardController(ListCards list, ChangeCard change, AddCards add, DeckAccess access) {
        this.list = list;
        this.change = change;
        this.add = add;
        this.access = access;
    }

    @Needs(Right.STUDY_DECK)
    @Get
    @MayRefuse
    @Operation(operationId = "listCards", summary = "The cards of a deck, in their order")
    @ApiResponse(responseCode = "200", description = "A page of cards")
    CardItem.Listed list(
            Authentication authentication,
            String deck,
            @Parameter(description = "Only cards with this tag, whatever its case") @QueryValue
                    @Nullable String tag,
            @QueryValue @Nullable @Min(1) @Max(2_000) Integer limit,
            @QueryValue @Nullable String cursor) {
        var most = Paging.limit(limit, 2_000, 2_000);
        var after = Paging.after(cursor, ListCards.LIST);
        var page = value(list.page(Caller.of(authentication), deck, tag, most, after));
        return new CardItem.Listed(page.items().stream().map(CardItem::of).toList(), page.next());
    }

    @Needs(Right.EDIT_DECK)
    @Post
    @Status(HttpStatus.CREATED)
    @MayRefuse
    @Operation(operationId = "addCard", summary = "A new card at the end of the deck")
    @ApiResponse(responseCode = "201", description = "The card, with its ETag")
    HttpResponse<CardItem> add(
            Authentication authentication, String deck, @Body CardRequest request) {
        var caller = Caller.of(authentication);
        value(access.change(caller, deck));
        var card = value(request.text().then(text -> change.add(caller, deck, text)));
        return answer(HttpResponse.created(CardItem.of(card)), card);
    }

    @Needs(Right.EDIT_DECK)
    @Post("/batch")
    @Status(HttpStatus.CREATED)
    @MayRefuse
    @Operation(
            operationId = "addCards",
            summary = "Up to 2,000 new cards at the end of the deck, all or none")
    @ApiResponse(responseCode = "201", description = "The cards, in the order in which they came")
    HttpResponse<CardItem.Listed> addAll(
            Authentication authentication, String deck, @Body CardRequest.Batch request) {
        var caller = Caller.of(authentication);
        var opened = value(access.change(caller, deck));
        var cards = value(add.all(opened, request));
        return HttpResponse.created(
                new CardItem.Listed(cards.stream().map(CardItem::of).toList(), null));
    }

    @Needs(Right.EDIT_DECK)
    @Patch("/{card}")
    @MayRefuse
    @Operation(
            operationId = "changeCard",
            summary = "Changes a card, or puts a new one in its place")
    @ApiResponse(responseCode = "200", description = "The card, with its new ETag")
    HttpResponse<CardItem> edit(
            Authentication authentication,
            String deck,
            String card,
            @Header(IF_MATCH) @SeenVersion @Nullable String ifMatch,
            @Body CardRequest.Change request) {
        var caller = Caller.of(authentication);
        value(access.change(caller, deck));
        var edit = new ChangeCard.Edit(request::over, Boolean.TRUE.equals(request.newQuestion()));
        var edited = value(change.edit(caller, deck, card, EntityTag.seen(ifMatch), edit));
        return answer(HttpResponse.ok(CardItem.of(edited)), edited);
    }

    @Needs(Right.EDIT_DECK)
    @Delete("/{card}")
    @Status(HttpStatus.NO_CONTENT)
    @MayRefuse
    @Operation(
            operationId = "deleteCard",
            summary = "Deletes the card; it can be restored for 30 days")
    @ApiResponse(responseCode = "204", description = "Deleted")
    HttpResponse<Void> delete(
            Authentication authentication,
            String deck,
            String card,
            @Header(IF_MATCH) @SeenVersion @Nullable String ifMatch) {
        var caller = Caller.of(authentication);
        value(access.change(caller, deck));
        var deleted = value(change.delete(caller, deck, card, EntityTag.seen(ifMatch)));
        return answer(HttpResponse.noContent(), deleted);
    }

    @Needs(Right.EDIT_DECK)
    @Post("/{card}/restore")
    @MayRefuse
    @Operation(operationId = "restoreCard", summary = "Brings a deleted card back")
    @ApiResponse(responseCode = "200", description = "The card, with its new ETag")
    HttpResponse<CardItem> restore(Authentication authentication, String deck, String card) {
        var restored = value(change.restore(Caller.of(authentication), deck, card));
        return answer(HttpResponse.ok(CardItem.of(restored)), restored);
    }

    private static <T> HttpResponse<T> answer(MutableHttpResponse<T> response, Card card) {
        return EntityTag.on(response, card.version());
    }
}
