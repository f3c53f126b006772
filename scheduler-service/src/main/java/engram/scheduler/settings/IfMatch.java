package engram.scheduler.settings;

import engram.manners.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a change is meant for, from the header {@code If-Match}. */
final class IfMatch {
    private static final Pattern ONE_TAG = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,17}");

    private IfMatch() {}

    /**
     * Reads one strong entity tag. A tag that is no version of ours is read as -1, which nothing
     * has.
     *
     * @throws Problem.Refusal if the header is missing, is {@code *} or names several tags
     */
    static long version(@Nullable String header) {
        var tag = ONE_TAG.matcher(header == null ? "" : header.strip());
        if (!tag.matches()) throw Problem.preconditionRequired().refusal();
        return VERSION.matcher(tag.group(1)).matches() ? Long.parseLong(tag.group(1)) : -1;
    }
}
