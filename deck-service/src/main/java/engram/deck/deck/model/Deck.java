package engram.deck.deck.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deck as its owner made it. Each change gives the next version; the cards are kept apart.
 *
 * @param version from 1
 * @param deletedAt when the owner deleted it; it can be restored for 30 days
 * @param imports what became of the batches of cards that were written to it
 */
public record Deck(
        String school,
        String id,
        long version,
        String owner,
        DeckText text,
        Instant changedAt,
        @Nullable Instant deletedAt,
        Imports imports) {
    /** How long a deleted deck or card can be restored. */
    public static final Duration RESTORABLE = Duration.ofDays(30);

    /** A deck without cards. */
    public static Deck create(String school, String id, String owner, DeckText text, Instant now) {
        return new Deck(school, id, 1, owner, text, now, null, Imports.none());
    }

    /** A deck that nobody sees until its first import is committed. */
    public static Deck createHidden(
            String school, String id, String owner, DeckText text, Instant now) {
        return new Deck(school, id, 1, owner, text, now, null, Imports.awaitingFirst());
    }

    /** Whether people can see it. */
    public boolean visible() {
        return deletedAt == null && !imports.hidden();
    }

    public boolean restorable(Instant now) {
        return deletedAt == null || now.isBefore(deletedAt.plus(RESTORABLE));
    }

    public Deck described(DeckText next, Instant now) {
        return next(next, now, deletedAt, imports);
    }

    public Deck deleted(Instant now) {
        return next(text, now, now, imports);
    }

    public Deck restored(Instant now) {
        return next(text, now, null, imports);
    }

    /** All cards of the import appear with this version. */
    public Deck committed(String importId, Instant now) {
        return next(text, now, deletedAt, imports.committed(importId));
    }

    /** From this version on the import can never be committed. */
    public Deck abandoned(String importId, Instant now) {
        return next(text, now, deletedAt, imports.abandon(importId));
    }

    private Deck next(DeckText text, Instant now, @Nullable Instant deletedAt, Imports imports) {
        return new Deck(school, id, version + 1, owner, text, now, deletedAt, imports);
    }

    /**
     * What became of a deck's imports. A card that came with an import is visible if that is among
     * the committed ones, which are kept for ever: a reader needs no more than one state of the
     * deck to see all cards of an import or none.
     *
     * @param hidden that the deck is not visible before its first import
     * @param unpublished those of the committed whose cards are not in the topic yet
     * @param abandoned those that did not finish and were swept away
     */
    public record Imports(
            boolean hidden,
            List<String> committed,
            List<String> unpublished,
            List<String> abandoned) {
        static Imports none() {
            return new Imports(false, List.of(), List.of(), List.of());
        }

        static Imports awaitingFirst() {
            return new Imports(true, List.of(), List.of(), List.of());
        }

        Imports committed(String id) {
            return new Imports(false, with(committed, id), with(unpublished, id), abandoned);
        }

        Imports abandon(String id) {
            return new Imports(hidden, committed, unpublished, with(abandoned, id));
        }

        /** Whether cards that came with this import have appeared; null stands for no import. */
        public boolean includes(@Nullable String id) {
            return id == null || committed.contains(id);
        }

        private static List<String> with(List<String> ids, String id) {
            var all = new ArrayList<>(ids);
            all.add(id);
            return List.copyOf(all);
        }
    }
}
