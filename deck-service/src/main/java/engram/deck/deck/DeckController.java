package engram.deck.deck;

import static engram.deck.outcome.Replies.value;
import static io.micronaut.http.HttpHeaders.IF_MATCH;
import static io.micronaut.security.rules.SecurityRule.IS_AUTHENTICATED;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Relation;
import engram.access.Right;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.DeckQuery;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decks over HTTP. */
@Controller("/api/decks")
@Secured(IS_AUTHENTICATED)
@Tag(name = "decks")
class DeckController {
    private final ChangeDeck change;
    private final BrowseDecks browse;
    private final DeckAccess access;
    private final CardCounts counts;

    DeckController(ChangeDeck change, BrowseDecks browse, DeckAccess access, CardCounts counts) {
        this.change = change;
        this.browse = browse;
        this.access = access;
        this.counts = counts;
    }

    @Needs(Right.OWN)
    @Get
    @MayRefuse
    @Operation(
            operationId = "listDecks",
            summary = "The caller's own decks and those of their classes, by title")
    @ApiResponse(responseCode = "200", description = "A page of decks")
    DeckItem.Listed list(
            Authentication authentication,
            @QueryValue @Nullable String q,
            @QueryValue @Nullable String tag,
            @QueryValue @Nullable @Min(1) @Max(200) Integer limit,
            @QueryValue @Nullable String cursor) {
        var caller = Caller.of(authentication);
        var query =
                new DeckQuery(
                        q, tag, Paging.limit(limit, 50, 200), Paging.after(cursor, DeckQuery.LIST));
        var page = browse.list(caller, query);
        var ids = page.items().stream().map(Deck::id).collect(Collectors.toSet());
        var counted = counts.of(caller.school(), ids);
        List<DeckItem> items =
                page.items().stream()
                        .map(deck ->
                                DeckItem.of(
                                        deck,
                                        browse.relation(caller, deck),
                                        counted.getOrDefault(deck.id(), CardCounts.Count.NONE)))
                        .toList();
        return new DeckItem.Listed(items, page.next());
    }

    @Needs(Right.OWN)
    @Post
    @Status(HttpStatus.CREATED)
    @MayRefuse
    @Operation(operationId = "createDeck", summary = "A new deck, private to the caller")
    @ApiResponse(responseCode = "201", description = "The deck, with its ETag")
    HttpResponse<DeckItem> create(Authentication authentication, @Body DeckRequest request) {
        var caller = Caller.of(authentication);
        var deck = value(request.text().then(text -> change.create(caller, text)));
        return own(HttpResponse.created(item(deck, Relation.OWNER)), deck);
    }

    @Needs(Right.STUDY_DECK)
    @Get("/{deck}")
    @MayRefuse
    @Operation(operationId = "getDeck", summary = "One deck")
    @ApiResponse(responseCode = "200", description = "The deck, with its ETag")
    HttpResponse<DeckItem> get(Authentication authentication, String deck) {
        var opened = value(access.read(Caller.of(authentication), deck));
        return own(HttpResponse.ok(item(opened.deck(), opened.relation())), opened.deck());
    }

    @Needs(Right.EDIT_DECK)
    @Patch("/{deck}")
    @MayRefuse
    @Operation(
            operationId = "changeDeck",
            summary = "Changes the title, the tags, or how typed answers are marked")
    @ApiResponse(responseCode = "200", description = "The deck, with its new ETag")
    HttpResponse<DeckItem> describe(
            Authentication authentication,
            String deck,
            @Header(IF_MATCH) @SeenVersion @Nullable String ifMatch,
            @Body DeckRequest.Change request) {
        var caller = Caller.of(authentication);
        value(access.change(caller, deck));
        var version = EntityTag.seen(ifMatch);
        var changed = value(change.describe(caller, deck, version, request::over));
        return own(HttpResponse.ok(item(changed, Relation.OWNER)), changed);
    }

    @Needs(Right.EDIT_DECK)
    @Delete("/{deck}")
    @Status(HttpStatus.NO_CONTENT)
    @MayRefuse
    @Operation(
            operationId = "deleteDeck",
            summary = "Deletes the deck; it can be restored for 30 days")
    @ApiResponse(responseCode = "204", description = "Deleted")
    HttpResponse<Void> delete(
            Authentication authentication,
            String deck,
            @Header(IF_MATCH) @SeenVersion @Nullable String ifMatch) {
        var caller = Caller.of(authentication);
        value(access.change(caller, deck));
        var deleted = value(change.delete(caller, deck, EntityTag.seen(ifMatch)));
        return own(HttpResponse.noContent(), deleted);
    }

    @Needs(Right.RESTORE_DECK)
    @Post("/{deck}/restore")
    @MayRefuse
    @Operation(
            operationId = "restoreDeck",
            summary = "Brings a deleted deck back, with all its cards")
    @ApiResponse(responseCode = "200", description = "The deck, with its new ETag")
    HttpResponse<DeckItem> restore(Authentication authentication, String deck) {
        var restored = value(change.restore(Caller.of(authentication), deck));
        return own(HttpResponse.ok(item(restored, Relation.OWNER)), restored);
    }

    private DeckItem item(Deck deck, Relation relation) {
        var counted = counts.of(deck.school(), List.of(deck.id()));
        return DeckItem.of(deck, relation, counted.getOrDefault(deck.id(), CardCounts.Count.NONE));
    }

    private static <T> HttpResponse<T> own(MutableHttpResponse<T> response, Deck deck) {
        return EntityTag.on(response, deck.version());
    }
}
