package engram.grading.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds formulas and code, by the rules by which the pages set them. Takes time linear in the
 * text's length: what is never closed is not looked for again and again.
 */
final class SpanScan {
    private final String text;
    private final int lastRound;
    private final int lastSquare;
    private final int lastDollars;
    private final List<Span> spans = new ArrayList<>();
    private int plainFrom;
    private int at;

    SpanScan(String text) {
        this.text = text;
        lastRound = text.lastIndexOf("\\)");
        lastSquare = text.lastIndexOf("\\]");
        lastDollars = text.lastIndexOf("$$");
    }

    List<Span> spans() {
        while (at < text.length()) {
            switch (text.charAt(at)) {
                case '`' -> backticks();
                case '$' -> dollars();
                case '\\' -> backslash();
                default -> at++;
            }
        }
        plainUntil(text.length());
        return spans;
    }

    /** As many backticks as opened the code close it. */
    private void backticks() {
        int from = pastBackticks(at);
        var fence = text.substring(at, from);
        int close = text.indexOf(fence, from);
        while (close >= 0 && pastBackticks(close) != close + fence.length())
            close = text.indexOf(fence, pastBackticks(close));
        if (close < 0) at = from;
        else add(new Span.Code(text.substring(from, close)), close + fence.length());
    }

    private int pastBackticks(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '`') end++;
        return end;
    }

    private void dollars() {
        boolean display = text.startsWith("$$", at);
        int from = at + (display ? 2 : 1);
        int close = display ? displayEnd(from) : inlineEnd(from);
        if (close <= from) at = from;
        else add(new Span.Formula(text.substring(from, close)), close + from - at);
    }

    private int displayEnd(int from) {
        return from <= lastDollars ? text.indexOf("$$", from) : -1;
    }

    /** The dollar that closes a formula within its line, or -1. Sums of money close none. */
    private int inlineEnd(int from) {
        for (int i = from; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\n') return -1;
            if (sign == '\\') i++;
            if (sign == '$') return closes(from, i) ? i : -1;
        }
        return -1;
    }

    private boolean closes(int from, int end) {
        return end > from
                && text.charAt(from) != ' '
                && text.charAt(end - 1) != ' '
                && (end + 1 == text.length() || !Character.isDigit(text.charAt(end + 1)));
    }

    private void backslash() {
        int from = at + 2;
        int close =
                text.startsWith("\\(", at) && from <= lastRound
                        ? text.indexOf("\\)", from)
                        : text.startsWith("\\[", at) && from <= lastSquare
                                ? text.indexOf("\\]", from)
                                : -1;
        if (close > from) add(new Span.Formula(text.substring(from, close)), close + 2);
        else at = Math.min(text.length(), from);
    }

    private void add(Span span, int end) {
        plainUntil(at);
        spans.add(span);
        plainFrom = end;
        at = end;
    }

    private void plainUntil(int end) {
        if (end > plainFrom) spans.add(new Span.Plain(text.substring(plainFrom, end)));
    }
}
