package engram.manners;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of things as entity tags: {@code ETag} and {@code If-Match} (RFC 9110). */
public final class EntityTag {
    private static final Pattern ONE_TAG = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,17}");

    private EntityTag() {}

    /**
     * The version that a change is meant for, from one strong entity tag. A tag that is no version
     * of ours is read as -1, which nothing has.
     *
     * @param ifMatch the header {@code If-Match}
     * @throws Problem.Refusal 428 if the header is missing, is {@code *} or names several tags
     */
    public static long seen(@Nullable String ifMatch) {
        var tag = ONE_TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!tag.matches()) throw Problem.preconditionRequired().refusal();
        return VERSION.matcher(tag.group(1)).matches() ? Long.parseLong(tag.group(1)) : -1;
    }

    /** Adds the version as the answer's {@code ETag}. */
    public static <T> MutableHttpResponse<T> on(MutableHttpResponse<T> response, long version) {
        return response.header(HttpHeaders.ETAG, "\"" + version + "\"");
    }
}
