package engram.deck.outcome.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor that asks for what follows; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {}
