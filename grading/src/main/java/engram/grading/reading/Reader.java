package engram.grading.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads texts of one language. */
public final class Reader {
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Pattern SIMPLE = Pattern.compile("-?[\\p{L}\\p{N}]+(?:[.,]\\d+)?");
    private static final Pattern ARROW = Pattern.compile("(<?)(-{1,2}|=)>");
    private static final Pattern COMPARISON = Pattern.compile("([<>!])=|\\+/?-");

    private final boolean english;
    private final boolean spellingCounts;
    private final Numbers numbers;

    public Reader(String language, boolean spellingCounts) {
        english = Locale.forLanguageTag(language).getLanguage().equals("en");
        this.spellingCounts = spellingCounts;
        numbers = new Numbers(language);
    }

    boolean spellingCounts() {
        return spellingCounts;
    }

    public Text read(String text) {
        return read(Span.of(Cleaning.visible(text)));
    }

    public Text read(List<Span> spans) {
        var written = new TextBuilder();
        for (var span : spans) {
            switch (span) {
                case Span.Plain(var text) -> plain(text, written);
                case Span.Formula(var source) -> literal(source, Latex.key(source), written);
                case Span.Code(var source) ->
                        literal(source, Letters.folded(source.replaceAll("\\s+", "")), written);
            }
        }
        return meaning(written.text());
    }

    private void plain(String text, TextBuilder written) {
        boolean everyday = Cleaning.isEveryday(text);
        var composed = everyday ? text : Cleaning.composed(signed(Markdown.plain(text)));
        var shown = numbers.ungrouped(composed);
        var typed = everyday ? shown : Scripts.typed(shown);
        written.append(shown, new Lexer(typed, numbers, spellingCounts).tokens());
    }

    /** With one sign for what is typed as two or three. */
    private static String signed(String text) {
        var arrows =
                ARROW.matcher(text)
                        .replaceAll(arrow ->
                                arrow.group(2).equals("=")
                                        ? arrow.group(1).isEmpty() ? "⇒" : "⇔"
                                        : arrow.group(1).isEmpty() ? "→" : "↔");
        return COMPARISON
                .matcher(arrows)
                .replaceAll(sign ->
                        switch (sign.group()) {
                            case "<=" -> "≤";
                            case ">=" -> "≥";
                            case "!=" -> "≠";
                            default -> "±";
                        });
    }

    /** A formula or code that is only a name or a number is read like any other. */
    private void literal(String source, String key, TextBuilder written) {
        if (isSimple(source)) plain(source.strip(), written);
        else written.append(source.strip().replaceAll("\\s+", " "), key);
    }

    static boolean isSimple(String source) {
        return SIMPLE.matcher(source.strip()).matches();
    }

    /**
     * Of three articles in a row the third counts; else a text of them is passed over as a whole.
     */
    private Text meaning(Text text) {
        var tokens = new ArrayList<Token>(text.tokens());
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (isCurrencyBeforeNumber(tokens.get(i), tokens.get(i + 1)))
                Collections.swap(tokens, i, ++i);
            else if (i > 0 && isTimes(tokens.get(i - 1), tokens.get(i), tokens.get(i + 1)))
                tokens.set(i, Token.of(Token.Kind.SIGN, "*").inWord(tokens.get(i).word()));
            else if (isArticle(tokens.get(i), i > 0, text) && !areOptional(tokens, i - 2, i))
                tokens.set(i, tokens.get(i).asOptional());
        }
        return new Text(tokens, text.words());
    }

    private static boolean isCurrencyBeforeNumber(Token sign, Token number) {
        return sign.kind() == Token.Kind.SIGN
                && number.kind() == Token.Kind.NUMBER
                && sign.word() == number.word()
                && Character.getType(sign.key().codePointAt(0)) == Character.CURRENCY_SYMBOL;
    }

    /** 3 x 4, though not 0x4. */
    private static boolean isTimes(Token before, Token letter, Token after) {
        return letter.key().equals("x")
                && before.kind() == Token.Kind.NUMBER
                && !before.key().equals("0")
                && after.kind() == Token.Kind.NUMBER;
    }

    private static boolean areOptional(List<Token> tokens, int from, int to) {
        return from >= 0 && tokens.subList(from, to).stream().allMatch(Token::optional);
    }

    /** Before another word only, and no capital amid a text: of Vitamin A the letter counts. */
    private boolean isArticle(Token token, boolean amid, Text text) {
        return english
                && ARTICLES.contains(token.key())
                && !(amid && text.words().get(token.word()).equals("A"));
    }
}
