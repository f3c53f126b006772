package engram.grading;

import engram.grading.reading.Text;

/** How well one text answers for another. */
enum Match {
    NO,
    /** But for slips of the keyboard. */
    NEARLY,
    YES;

    /** In time linear in the shorter text: the first word that differs ends it. */
    static Match of(Text given, Text expected, boolean spellingCounts, Slips slips) {
        return given.isEmpty() || expected.isEmpty()
                ? NO
                : new Comparison(given, expected, spellingCounts, slips).match();
    }

    Match and(Match other) {
        return compareTo(other) < 0 ? this : other;
    }
}
