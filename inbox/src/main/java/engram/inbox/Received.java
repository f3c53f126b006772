package engram.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.ground.Times;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record with its envelope checked: every header is there, the key is made of ids, and key and
 * header name the same school.
 *
 * @param key the key's parts, the school first; each matches {@code [A-Za-z0-9_-]{1,64}}, so that
 *     parts joined by {@code :} name one document and no other
 * @param value the JSON, as bytes
 */
public record Received(
        String topic,
        List<String> key,
        String id,
        String type,
        long version,
        String school,
        Instant at,
        byte[] value) {
    private static final int LONGEST_ID = 64;
    private static final int HASH_BYTES = 16;

    /** What a decoder puts where there is no character; no key or header has it. */
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * Reads the envelope.
     *
     * @throws IllegalArgumentException if the record has none, or names two schools, or what is no
     *     id
     * @throws java.time.DateTimeException if it names a time that is none
     * @throws CharacterCodingException if the key or a header is not UTF-8
     */
    static Received of(ConsumerRecord<byte[], byte[]> consumed) throws CharacterCodingException {
        if (consumed.value() == null) throw new IllegalArgumentException("the value is missing");
        var key = keyOf(consumed);
        var school = header(consumed, "school");
        if (!key.getFirst().equals(school))
            throw new IllegalArgumentException("key and header name two schools");
        var version = Long.parseLong(header(consumed, "version"));
        if (version < 1) throw new IllegalArgumentException("a version is 1 or more");
        return new Received(
                consumed.topic(),
                key,
                header(consumed, "id"),
                header(consumed, "type"),
                version,
                school,
                Times.parse(header(consumed, "at")),
                consumed.value());
    }

    /**
     * The parts of the key, which are all that a record without a value has to have.
     *
     * @throws IllegalArgumentException if it has none, or one that is not made of ids
     * @throws CharacterCodingException if it is not UTF-8
     */
    static List<String> keyOf(ConsumerRecord<byte[], byte[]> consumed)
            throws CharacterCodingException {
        if (consumed.key() == null) throw new IllegalArgumentException("the key is missing");
        var key = List.of(text(consumed.key()).split("/", -1));
        if (!key.stream().allMatch(Received::isId))
            throw new IllegalArgumentException("a part of the key is no id");
        return key;
    }

    /**
     * The first 16 bytes of the SHA-256 of the value, in hex. Of two records about one version of
     * one thing that were received in the same millisecond, the one with the smaller hash counts,
     * for every reader: see contract/examples/ties of review-service.
     */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Looked at character by character: a pattern would take longer than the rest of it all. */
    private static boolean isId(String part) {
        if (part.isEmpty() || part.length() > LONGEST_ID) return false;
        for (int i = 0; i < part.length(); i++) {
            var each = part.charAt(i);
            var allowed =
                    each >= 'a' && each <= 'z'
                            || each >= 'A' && each <= 'Z'
                            || each >= '0' && each <= '9'
                            || each == '_'
                            || each == '-';
            if (!allowed) return false;
        }
        return true;
    }

    private static String header(ConsumerRecord<byte[], byte[]> consumed, String name)
            throws CharacterCodingException {
        var header = consumed.headers().lastHeader(name);
        if (header == null || header.value() == null)
            throw new IllegalArgumentException("the header " + name + " is missing");
        return text(header.value());
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        var text = new String(bytes, UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) throw new CharacterCodingException();
        return text;
    }
}
