package engram.gateway.mastery;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deck with what the caller knows of it, as the contract describes it.
 *
 * @param frontLang the fronts' language, a BCP 47 tag; null if unknown
 * @param backLang likewise of the backs
 * @param spelling whether spelling counts in typed answers, COUNTS or IGNORED; null: if both
 *     languages are known and differ
 * @param cardCount all its cards
 * @param draftCount those without an answer
 * @param dueCount cards that are due for the caller now, without those that they suspended or
 *     buried; new ones are not among them
 * @param newCount cards with an answer that the caller never rated, likewise
 * @param mastery the caller's, 0 to 1
 * @param seen cards with at least one answer of the caller's that counts
 * @param nextDueAt when the next card falls due that is not due yet, or one that is due and buried
 *     comes back; null if none will
 */
@Serdeable
@Schema(name = "StudiedDeck")
record StudiedDeck(
        String id,
        String title,
        List<String> tags,
        @Nullable String frontLang,
        @Nullable String backLang,
        @Nullable String spelling,
        int cardCount,
        int draftCount,
        String owner,
        long version,
        int dueCount,
        int newCount,
        double mastery,
        int seen,
        @Nullable Instant nextDueAt) {

    /**
     * Some decks.
     *
     * @param next a cursor for the rest; null at the end
     */
    @Serdeable
    @Schema(name = "StudiedDecks")
    record Page(List<StudiedDeck> items, @Nullable String next) {}
}
