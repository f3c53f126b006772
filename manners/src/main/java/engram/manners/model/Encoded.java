package engram.manners.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;

/** Whether bytes are text. */
public final class Encoded {
    private static final int AT_ONCE = 8_192;

    private Encoded() {}

    /**
     * Whether bytes are a text in this encoding, strictly: none in more bytes than it needs, and no
     * half of a pair. Looked at a little at a time, for a decoder that returns all of it needs
     * twice its size in memory.
     */
    public static boolean isText(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder();
        var rest = ByteBuffer.wrap(bytes);
        var some = CharBuffer.allocate(AT_ONCE);
        while (true) {
            var result = decoder.decode(rest, some.clear(), true);
            if (!result.isOverflow()) return !result.isError();
        }
    }
}
