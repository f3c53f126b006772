package engram.deck.usage;

import engram.deck.usage.model.Amount;
import engram.deck.usage.model.Scope;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/**
 * The most that a deck, a person and a school keep; see docs/decisions/0014-room-for-decks.md. A
 * megabyte is a million bytes.
 */
@Singleton
final class Limits {
    private static final long MEGABYTE = 1_000_000;
    private static final long UNLIMITED = Long.MAX_VALUE;

    private final Amount deck;
    private final Amount person;
    private final Amount school;

    Limits(
            @Value("${engram.deck.cards:10000}") long deckCards,
            @Value("${engram.deck.megabytes:20}") long deckMegabytes,
            @Value("${engram.person.decks:500}") long personDecks,
            @Value("${engram.person.cards:100000}") long personCards,
            @Value("${engram.person.megabytes:200}") long personMegabytes,
            @Value("${engram.school.decks:20000}") long schoolDecks,
            @Value("${engram.school.cards:2000000}") long schoolCards,
            @Value("${engram.school.megabytes:4000}") long schoolMegabytes) {
        // Twice as much may be kept as seen: what was deleted stays for a while.
        deck =
                new Amount(
                        UNLIMITED,
                        deckCards,
                        deckMegabytes * MEGABYTE,
                        2 * deckCards,
                        4 * deckMegabytes * MEGABYTE);
        person = kept(personDecks, personCards, personMegabytes);
        school = kept(schoolDecks, schoolCards, schoolMegabytes);
    }

    private static Amount kept(long decks, long cards, long megabytes) {
        return new Amount(decks, UNLIMITED, UNLIMITED, cards, megabytes * MEGABYTE);
    }

    Amount most(Scope scope) {
        return switch (scope) {
            case DECK -> deck;
            case PERSON -> person;
            case SCHOOL -> school;
        };
    }
}
