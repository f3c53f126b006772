package engram.deck.transfer.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import engram.manners.model.Encoded;
import engram.deck.outcome.model.Outcome;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What a file is, told from its bytes. Text is in UTF-8, or, with a byte order mark as spreadsheets
 * write it, in UTF-16.
 */
public final class FileKind {
    private static final String AS_TEXT =
            "Save it as text in UTF-8 with a tab between front and back, or as JSON, and import that.";
    private static final String FROM_SHEET =
            "Save the sheet as text with tabs (“Unicode Text” or “Tab delimited”), and import that.";
    private static final String FROM_WRITER =
            "Save it as plain text with a tab between front and back, and import that.";
    private static final int LOOKED_AT = 64 * 1024;

    private static final Map<String, String> BEGINNINGS =
            Map.ofEntries(
                    Map.entry("%PDF-", "a PDF. " + AS_TEXT),
                    Map.entry("\u00D0\u00CF\u0011\u00E0", "an older Office file. " + AS_TEXT),
                    Map.entry("{\\rtf", "a formatted text (RTF). " + FROM_WRITER),
                    Map.entry("\u0089PNG", "an image. Only text can be imported."),
                    Map.entry("\u00FF\u00D8\u00FF", "an image. Only text can be imported."),
                    Map.entry("GIF8", "an image. Only text can be imported."),
                    Map.entry("RIFF", "an image or a sound. Only text can be imported."),
                    Map.entry("ID3", "a sound. Only text can be imported."),
                    Map.entry("SQLite format 3", "a database. " + AS_TEXT),
                    Map.entry(
                            "\u001F\u008B",
                            "a compressed file. Unpack it, and import the text in it."),
                    Map.entry(
                            "7z\u00BC\u00AF",
                            "a packed file. Unpack it, and import the text in it."),
                    Map.entry("Rar!", "a packed file. Unpack it, and import the text in it."));

    /** What is in an archive, by a name that only such a one has. */
    private static final Map<String, String> INSIDE =
            Map.of(
                    "word/document", "a Word document. " + FROM_WRITER,
                    "xl/workbook", "an Excel workbook. " + FROM_SHEET,
                    "ppt/presentation", "a PowerPoint presentation. " + AS_TEXT,
                    "opendocument.spreadsheet", "a LibreOffice sheet. " + FROM_SHEET,
                    "opendocument.text", "a LibreOffice document. " + FROM_WRITER,
                    "collection.anki2",
                            "an Anki deck. Export it there as “Notes in Plain Text”, and import that.");

    private FileKind() {}

    /** The text of a file, without its byte order mark. */
    public static Outcome<String> text(byte[] file) {
        var other = binary(file);
        if (other.isPresent())
            return new Outcome.Unreadable<>("The file seems to be " + other.get());
        var charset = charset(file);
        if (!Encoded.isText(file, charset))
            return new Outcome.Unreadable<>(
                    "The file is no text in UTF-8: it has an older encoding, or is no text at all. "
                            + AS_TEXT);
        var text = new String(file, charset);
        if (text.indexOf('\0') >= 0)
            return new Outcome.Unreadable<>("The file does not seem to be text. " + AS_TEXT);
        return new Outcome.Done<>(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Charset charset(byte[] file) {
        if (file.length < 2) return UTF_8;
        if (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) return UTF_16LE;
        return file[0] == (byte) 0xFE && file[1] == (byte) 0xFF ? UTF_16BE : UTF_8;
    }

    private static Optional<String> binary(byte[] file) {
        var start = latin(file, 0, Math.min(file.length, LOOKED_AT));
        if (start.startsWith("PK\u0003\u0004"))
            return Optional.of(
                    archive(
                            start
                                    + latin(
                                            file,
                                            Math.max(0, file.length - LOOKED_AT),
                                            file.length)));
        return BEGINNINGS.entrySet().stream()
                .filter(each -> start.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String archive(String names) {
        return INSIDE.entrySet().stream()
                .filter(each -> names.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("a packed file. Unpack it, and import the text in it.");
    }

    private static String latin(byte[] file, int from, int to) {
        return new String(Arrays.copyOfRange(file, from, to), ISO_8859_1);
    }
}
