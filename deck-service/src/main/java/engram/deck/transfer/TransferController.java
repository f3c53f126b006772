package engram.deck.transfer;

import static engram.deck.outcome.Replies.value;
import static io.micronaut.security.rules.SecurityRule.IS_AUTHENTICATED;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.deck.card.CardParts;
import engram.deck.card.model.CardText;
import engram.deck.deck.DeckAccess;
import engram.deck.deck.model.DeckText;
import engram.deck.text.model.Text;
import engram.deck.transfer.model.DownloadName;
import engram.manners.EntityTag;
import engram.manners.MayRefuse;
import engram.manners.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decks to and from files over HTTP. */
@Controller("/api/decks")
@Secured(IS_AUTHENTICATED)
@Tag(name = "files")
final class TransferController {
    private static final String EXACT_EXPORT =
            "true: TSV has every text as it is. Otherwise one that a spreadsheet would take for a"
                    + " formula has an apostrophe before it, which an import takes off";
    private static final String EXACT_IMPORT =
            "true: the TSV was exported so, and its apostrophes belong to the texts";

    private final FileFormats formats;
    private final ImportDeck importDeck;
    private final DeckAccess access;
    private final CardParts cards;

    TransferController(
            FileFormats formats, ImportDeck importDeck, DeckAccess access, CardParts cards) {
        this.formats = formats;
        this.importDeck = importDeck;
        this.access = access;
        this.cards = cards;
    }

    /** A deck that came from a file. */
    @Serdeable
    @Schema(name = "ImportedDeck")
    record ImportedItem(
            String id,
            int cardCount,
            @Schema(description = "What was taken as it is but may not be meant")
                    List<String> warnings) {}

    /**
     * What a file of JSON holds, for the API's description; a list of its cards alone is one too.
     */
    @Serdeable
    @Schema(name = "DeckFile")
    record DeckUpload(
            @Schema(
                            pattern = Text.VISIBLE,
                            maxLength = DeckText.LONGEST_TITLE,
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String title,
            @ArraySchema(
                            arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED),
                            minItems = 1,
                            maxItems = 2_000)
                    List<CardLine> cards) {}

    /** One card of it. */
    @Serdeable
    @Schema(name = "DeckFileCard")
    record CardLine(
            @Schema(
                            pattern = Text.VISIBLE,
                            maxLength = CardText.LONGEST_SIDE,
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String front,
            @Schema(maxLength = CardText.LONGEST_SIDE, description = "Blank or missing: a draft")
                    @Nullable String back) {}

    @Needs(Right.OWN)
    @Post(
            uri = "/import",
            consumes = {
                "text/tab-separated-values",
                "text/plain",
                "application/json",
                "application/octet-stream"
            })
    @Status(HttpStatus.CREATED)
    @MayRefuse
    @Operation(
            operationId = "importDeck",
            summary = "A new deck from a file of at most 2,000 cards and 20 MB, all or nothing")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = DeckUpload.class)),
                @Content(mediaType = "text/tab-separated-values", schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "201", description = "The deck, with its ETag")
    HttpResponse<ImportedItem> importFile(
            Authentication authentication,
            HttpRequest<?> request,
            @Parameter(
                            description = "Needed unless the file has one",
                            schema =
                                    @Schema(
                                            pattern = Text.VISIBLE,
                                            maxLength = DeckText.LONGEST_TITLE),
                            example = "Optics")
                    @QueryValue
                    @Nullable String title,
            @Parameter(
                            description = "Told from the body's type where missing",
                            schema = @Schema(allowableValues = {"tsv", "json"}))
                    @QueryValue
                    @Nullable String format,
            @Parameter(
                            description = EXACT_IMPORT,
                            schema = @Schema(allowableValues = {"true", "false"}))
                    @QueryValue
                    @Nullable String exact,
            @Body byte[] file) {
        var caller = Caller.of(authentication);
        var imported =
                value(
                        formats.named(format, request.getContentType().orElse(null))
                                .then(known ->
                                        importDeck.run(
                                                caller, title, known, file, isExact(exact))));
        var item = new ImportedItem(imported.deck().id(), imported.cards(), imported.warnings());
        return EntityTag.on(HttpResponse.created(item), imported.deck().version());
    }

    @Needs(Right.STUDY_DECK)
    @Get(
            uri = "/{deck}/export",
            produces = {"text/tab-separated-values", "application/json"})
    @MayRefuse
    @Operation(
            operationId = "exportDeck",
            summary = "The deck as a file that imports as the same cards")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(
                        mediaType = "text/tab-separated-values",
                        schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(type = "object"))
            })
    HttpResponse<StreamedFile> export(
            Authentication authentication,
            String deck,
            @Parameter(
                            description = "tsv where missing",
                            schema = @Schema(allowableValues = {"tsv", "json"}))
                    @QueryValue
                    @Nullable String format,
            @Parameter(
                            description = EXACT_EXPORT,
                            schema = @Schema(allowableValues = {"true", "false"}))
                    @QueryValue
                    @Nullable String exact) {
        var caller = Caller.of(authentication);
        var written = value(formats.named(format, null));
        var opened = value(access.read(caller, deck)).deck();
        var file = DeckDownload.of(written, opened, isExact(exact), cards.visible(opened, null));
        var name = new DownloadName(opened.text().title(), written.extension());
        return HttpResponse.ok(new StreamedFile(file, MediaType.of(written.mediaType())))
                .header(HttpHeaders.CONTENT_TYPE, written.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.contentDisposition())
                .header("X-Content-Type-Options", "nosniff");
    }

    /** Read here, for the framework takes every word for one of the two. */
    private static boolean isExact(@Nullable String given) {
        return switch (given) {
            case "true" -> true;
            case "false" -> false;
            case null -> false;
            default -> throw Problem.invalid("exact", "must be true or false").refusal();
        };
    }
}
