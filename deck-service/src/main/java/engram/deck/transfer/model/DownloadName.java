package engram.deck.transfer.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** The name under which a browser saves a deck, as a {@code Content-Disposition} (RFC 6266). */
public record DownloadName(String title, String extension) {
    private static final int LONGEST = 80;

    /** A plain name for old clients, and the title itself, percent-encoded, for the others. */
    public String contentDisposition() {
        return "attachment; filename=\"%s.%s\"; filename*=UTF-8''%s.%s"
                .formatted(plain(), extension, encoded(), extension);
    }

    private String plain() {
        var plain =
                title.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "deck" : plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    private String encoded() {
        var encoded = new StringBuilder();
        title.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .map(point -> "/\\:*?\"<>|".indexOf(point) < 0 ? point : '-')
                .limit(LONGEST)
                .forEach(point -> append(encoded, point));
        return encoded.toString();
    }

    private static void append(StringBuilder encoded, int point) {
        for (var octet : Character.toString(point).getBytes(UTF_8)) {
            if (octet > 0 && Character.isLetterOrDigit(octet)) encoded.append((char) octet);
            else encoded.append("%%%02X".formatted(octet & 0xff));
        }
    }
}
