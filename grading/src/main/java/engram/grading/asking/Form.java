package engram.grading.asking;

import java.util.regex.Pattern;

/** What kind of answer a text is; neighbours are the most alike. */
enum Form {
    YEAR,
    NUMBER,
    FORMULA,
    CODE,
    WORD,
    PHRASE,
    SENTENCE,
    PICTURE;

    private static final int LONGEST_PHRASE = 5;
    private static final Pattern YEAR_OR_DATE =
            Pattern.compile(
                    "(?:c\\. ?)?[12]\\d{3}(?: ?[-–] ?[12]\\d{3})?(?: ?(?:AD|BC|CE|BCE))?|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|(?:\\d{1,2}(?:st|nd|rd|th|\\.)? )?\\p{L}{3,10} (?:\\d{1,2}, )?[12]\\d{3}");
    private static final Pattern QUANTITY =
            Pattern.compile("[-−+~≈<>$€£¥ ]{0,3}\\d[\\d.,:/ ×^]{0,20}[\\p{L}%‰°²³/$€£¥]{0,8}");
    private static final Pattern MATHS = Pattern.compile("\\$[^$\\n]+\\$|\\\\[(\\[]|[=≤≥√∑∫]");
    private static final Pattern MARKED_CODE = Pattern.compile("`[^`]+`");
    private static final Pattern LIKE_CODE =
            Pattern.compile("\\w\\(\\)|[{};]\\s*$|[A-Za-z]_[A-Za-z]");

    static Form of(String text) {
        var plain = text.strip();
        if (Shape.hasPicture(plain)) return PICTURE;
        if (plain.length() <= 40 && YEAR_OR_DATE.matcher(plain).matches()) return YEAR;
        if (plain.length() <= 40 && QUANTITY.matcher(plain).matches()) return NUMBER;
        if (MARKED_CODE.matcher(plain).find()) return CODE;
        if (MATHS.matcher(plain).find()) return FORMULA;
        if (LIKE_CODE.matcher(plain).find()) return CODE;
        int words = plain.split("\\s+", LONGEST_PHRASE + 2).length;
        if (words == 1) return WORD;
        return words <= LONGEST_PHRASE ? PHRASE : SENTENCE;
    }

    int distanceTo(Form other) {
        return Math.abs(compareTo(other));
    }
}
