package engram.grading;

import engram.grading.reading.Lines;
import engram.grading.reading.Reader;

/** When a reader would call two texts the same. */
public final class NormalForm {
    private static final Reader READER = new Reader("en", false);

    private NormalForm() {}

    /**
     * Equal for two texts that differ in nothing that grading would look at; "" if nothing can be
     * seen. Takes accents and English articles to be nothing: better two texts too many are taken
     * for one than a right answer shown as a wrong option.
     */
    public static String of(String text) {
        return READER.read(Lines.joined(text)).key();
    }
}
