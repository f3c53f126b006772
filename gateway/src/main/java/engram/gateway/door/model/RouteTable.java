package engram.gateway.door.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which service owns a path, as docs/reference/contracts.md has it. Each part of a path is an id or
 * a word of letters, digits, {@code _} and {@code -}; any other path belongs to nobody, so that no
 * upstream has to agree on what an odd path means.
 */
public final class RouteTable {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private RouteTable() {}

    /** The owner of a path as it was sent, undecoded; empty if there is none. */
    public static Optional<Service> ownerOf(String rawPath) {
        var parts = Arrays.asList(rawPath.split("/", -1));
        if (parts.size() < 3 || !parts.getFirst().isEmpty() || !parts.get(1).equals("api"))
            return Optional.empty();
        var rest = parts.subList(2, parts.size());
        if (!rest.stream().allMatch(part -> PART.matcher(part).matches())) return Optional.empty();
        return ownerOf(rest);
    }

    private static Optional<Service> ownerOf(List<String> parts) {
        return switch (parts.getFirst()) {
            case "decks" -> Optional.of(deckPath(parts));
            case "usage" -> Optional.of(Service.DECK);
            case "setup", "schools", "session", "signup", "me", "classes", "invitations" ->
                    Optional.of(Service.ROSTER);
            case "reviews", "sessions" -> Optional.of(Service.REVIEW);
            case "settings", "weights" -> Optional.of(Service.SCHEDULER);
            default -> Optional.empty();
        };
    }

    /** What is studied with a deck belongs to others than what the deck is. */
    private static Service deckPath(List<String> parts) {
        var below = parts.size() == 3 ? parts.get(2) : "";
        return switch (below) {
            case "queue", "marks" -> Service.SCHEDULER;
            case "modes", "sessions", "stars" -> Service.REVIEW;
            default -> cardPath(parts);
        };
    }

    private static Service cardPath(List<String> parts) {
        var below = parts.size() == 5 && parts.get(2).equals("cards") ? parts.get(4) : "";
        return switch (below) {
            case "mark", "memory" -> Service.SCHEDULER;
            case "star" -> Service.REVIEW;
            default -> Service.DECK;
        };
    }
}
