package engram.roster;

import engram.manners.Paging;
import engram.manners.model.Cursor;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, in the order of ids.
 *
 * @param next what to send as {@code cursor} for the part that follows; null at the end
 */
@Serdeable
public record Page<T>(List<T> items, @Nullable String next) {

    /** How many items are asked for. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? 50 : asked;
    }

    /** The id that the page comes after; nothing for the first. */
    public static String after(@Nullable String cursor, String list) {
        var after = Paging.after(cursor, list);
        return after == null ? "" : after.id();
    }

    /**
     * A page of at most {@code limit} of the items found, of which one more was asked for.
     *
     * @param list which list it is of
     */
    public static <S, T> Page<T> of(
            String list, List<S> found, int limit, Function<S, String> id, Function<S, T> shape) {
        var more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(shape).toList(),
                more ? new Cursor(list, id.apply(shown.getLast()), "").text() : null);
    }
}
