package engram.grading.reading;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes the signs of Markdown off what is neither formula nor code. */
final class Markdown {
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]\\n]{0,500})\\]\\([^()\\n]{0,2000}\\)");
    private static final Pattern BREAK = Pattern.compile("(?i)<br */?>");
    private static final Pattern RAISED = Pattern.compile("(?i)<sup>(?=[\\d+-])");
    private static final Pattern TAG =
            Pattern.compile(
                    "(?i)</?(?:p|b|i|u|s|em|strong|del|ins|mark|code|kbd|sub|sup|span|div|small)(?: [^<>\\n]{0,200})?>");
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|nbsp|#39);");
    private static final Pattern EMPHASIS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}\\\\*])(\\*{1,3})(?=[^\\s*])([^*\\n]{1,2000})(?<=[^\\s*\\\\])\\1(?!\\*)");
    private static final Pattern UNDERLINE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}\\\\_])(_{1,3})(?=[^\\s_])((?:[^\\n_]|(?<=[\\p{L}\\p{N}\\\\])_+){1,200}?)(?<=[^\\s_\\\\])\\1(?![\\p{L}\\p{N}_])");
    private static final Pattern STRUCK =
            Pattern.compile("~~(?=[^\\s~])([^~\\n]{1,2000})(?<=[^\\s~])~~");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

    private Markdown() {}

    static String plain(String text) {
        var plain = LINK.matcher(text).replaceAll("$1");
        plain = BREAK.matcher(plain).replaceAll("\n");
        plain = RAISED.matcher(plain).replaceAll("^");
        plain = TAG.matcher(plain).replaceAll("");
        plain = ENTITY.matcher(plain).replaceAll(Markdown::sign);
        plain = EMPHASIS.matcher(plain).replaceAll("$2");
        plain = EMPHASIS.matcher(plain).replaceAll("$2");
        plain = UNDERLINE.matcher(plain).replaceAll("$2");
        plain = UNDERLINE.matcher(plain).replaceAll("$2");
        plain = STRUCK.matcher(plain).replaceAll("$1");
        return ESCAPE.matcher(plain).replaceAll("$1");
    }

    private static String sign(MatchResult entity) {
        return switch (entity.group(1)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "nbsp" -> " ";
            default -> "'";
        };
    }
}
