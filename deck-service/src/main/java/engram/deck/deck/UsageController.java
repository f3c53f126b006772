package engram.deck.deck;

import static engram.deck.outcome.Replies.value;
import static io.micronaut.security.rules.SecurityRule.IS_AUTHENTICATED;

import engram.access.Caller;
import engram.manners.MayRefuse;
import engram.deck.usage.Room;
import engram.deck.usage.model.Measure;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How much of their room somebody has used, so that no limit is met unforeseen. */
@Controller("/api")
@Secured(IS_AUTHENTICATED)
@Tag(name = "decks")
final class UsageController {
    private final Room room;
    private final DeckAccess access;

    UsageController(Room room, DeckAccess access) {
        this.room = room;
        this.access = access;
    }

    /** So much of a limit is used. */
    @Serdeable
    @Schema(name = "UsedShare")
    record UsedShare(long used, long most) {
        static UsedShare of(Room.Held held, Measure measure) {
            return new UsedShare(measure.of(held.used()), measure.of(held.most()));
        }
    }

    /**
     * What is kept, and the most that may be.
     *
     * @param bytes of text in UTF-8
     */
    @Serdeable
    @Schema(name = "Usage")
    record Usage(
            @Schema(description = "Null for a deck") @Nullable UsedShare decks,
            UsedShare cards,
            @Schema(description = "Of text, in UTF-8") UsedShare bytes) {}

    @Get("/usage")
    @MayRefuse
    @Operation(
            operationId = "readUsage",
            summary = "How much I keep in all my decks, and may keep",
            description = "What was deleted counts until it can no longer be restored")
    @ApiResponse(responseCode = "200", description = "Decks, cards and bytes")
    Usage ofPerson(Authentication authentication) {
        var caller = Caller.of(authentication);
        var held = room.of(caller.school(), caller.person());
        return new Usage(
                UsedShare.of(held, Measure.DECKS),
                UsedShare.of(held, Measure.KEPT),
                UsedShare.of(held, Measure.KEPT_BYTES));
    }

    @Get("/decks/{deck}/usage")
    @MayRefuse
    @Operation(
            operationId = "readDeckUsage",
            summary = "How much a deck of mine holds, and may hold")
    @ApiResponse(responseCode = "200", description = "Cards and bytes")
    Usage ofDeck(Authentication authentication, String deck) {
        var caller = Caller.of(authentication);
        var own = value(access.change(caller, deck));
        var held = room.heldByDeck(own.school(), own.id());
        return new Usage(
                null, UsedShare.of(held, Measure.CARDS), UsedShare.of(held, Measure.BYTES));
    }
}
