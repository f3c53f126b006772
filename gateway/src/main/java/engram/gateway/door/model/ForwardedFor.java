package engram.gateway.door.model;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The hops that proxies wrote down, the nearest last, each without its port. A hop that is no
 * address ({@code unknown}, a made-up name, or nothing) stays in its place as what it is.
 */
public final class ForwardedFor {
    private static final String QUOTED = "\"[^\"]*+\"";
    private static final Pattern ELEMENT = Pattern.compile("(?:" + QUOTED + "|[^,\"]++)++");
    private static final Pattern PAIR =
            Pattern.compile("\\G\\s*([\\w-]+)=(" + QUOTED + "|[^;\"\\s]*+)\\s*(?:;|$)");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]*)\\](?::\\w+)?");
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):\\w+");

    private ForwardedFor() {}

    /** Hops of {@code X-Forwarded-For}: addresses by commas. */
    public static List<String> inList(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(hop -> withoutPort(hop.strip()))
                .toList();
    }

    /** Hops of {@code Forwarded} (RFC 7239, section 4): {@code for=192.0.2.60;proto=https}. */
    public static List<String> inStandardForm(List<String> values) {
        return values.stream()
                .flatMap(value -> ELEMENT.matcher(value).results())
                .map(element -> hopIn(element.group()))
                .toList();
    }

    private static String hopIn(String element) {
        return PAIR.matcher(element)
                .results()
                .filter(pair -> pair.group(1).equalsIgnoreCase("for"))
                .map(pair -> withoutPort(pair.group(2).replace("\"", "")))
                .findFirst()
                .orElse("");
    }

    private static String withoutPort(String hop) {
        var bracketed = BRACKETED.matcher(hop);
        if (bracketed.matches()) return bracketed.group(1);
        var address = WITH_PORT.matcher(hop);
        return address.matches() ? address.group(1) : hop;
    }
}
