package engram.deck.deck;

import static engram.deck.outcome.Replies.value;
import static io.micronaut.security.rules.SecurityRule.IS_AUTHENTICATED;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Relation;
import engram.access.Right;
import engram.deck.deck.model.DeckText;
import engram.deck.text.model.Text;
import engram.manners.EntityTag;
import engram.manners.MayRefuse;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies of decks over HTTP. */
@Controller("/api/decks/{deck}/duplicate")
@Secured(IS_AUTHENTICATED)
@Tag(name = "decks")
final class CopyController {
    private final DeckAccess access;
    private final DeckCopies copies;
    private final CardCounts counts;

    CopyController(DeckAccess access, DeckCopies copies, CardCounts counts) {
        this.access = access;
        this.copies = copies;
        this.counts = counts;
    }

    /** How the copy differs. */
    @Serdeable
    @Schema(name = "DeckCopy")
    record CopyRequest(
            @Schema(
                            pattern = Text.VISIBLE,
                            maxLength = DeckText.LONGEST_TITLE,
                            description = "Missing: Copy of the former one")
                    @Nullable String title) {}

    @Needs(Right.STUDY_DECK)
    @Post
    @Status(HttpStatus.CREATED)
    @MayRefuse
    @Operation(
            operationId = "duplicateDeck",
            summary = "A copy of a deck that the caller can read, private to the caller")
    @ApiResponse(responseCode = "201", description = "The copy, with its ETag")
    HttpResponse<DeckItem> duplicate(
            Authentication authentication, String deck, @Body @Nullable CopyRequest request) {
        var caller = Caller.of(authentication);
        var source = value(access.read(caller, deck)).deck();
        var title = request == null ? null : request.title();
        var copy = value(source.text().copy(title).then(text -> copies.make(caller, source, text)));
        var counted = counts.of(copy.school(), List.of(copy.id()));
        var item =
                DeckItem.of(
                        copy,
                        Relation.OWNER,
                        counted.getOrDefault(copy.id(), CardCounts.Count.NONE));
        return EntityTag.on(HttpResponse.created(item), copy.version());
    }
}
