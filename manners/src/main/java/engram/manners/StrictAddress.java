package engram.manners;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address is ASCII, and what it encodes with percent signs is UTF-8 without NUL (RFC 3986). The
 * framework would put a question mark where bytes are no character.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class StrictAddress implements Ordered {
    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})++");

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @RequestFilter
    @Nullable HttpResponse<?> refuse(HttpRequest<?> request) {
        return isClean(request.getUri().toString())
                ? null
                : Problem.malformed("The address is not ASCII that encodes UTF-8").response();
    }

    private static boolean isClean(String address) {
        return address.chars().allMatch(each -> each > ' ' && each < 0x7f)
                && ENCODED.matcher(address)
                        .results()
                        .allMatch(run -> isText(run.group().replace("%", "")));
    }

    private static boolean isText(String hex) {
        try {
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
            return text.chars().noneMatch(each -> each == 0);
        } catch (CharacterCodingException noText) {
            return false;
        }
    }
}
