package engram.manners.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedTest {

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /** That many letters before it, so that it lies across the end of what is looked at at once. */
    private static byte[] after(int letters, byte[] bytes) {
        var all = new ByteArrayOutputStream();
        all.writeBytes("x".repeat(letters).getBytes(UTF_8));
        all.writeBytes(bytes);
        return all.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "é", "€", "🐎", "\u0000", "\uFEFFx", "\uFFFD", "\uFFFF"})
    void a_text_is_one_in_its_encoding_wherever_it_stands(String text) {
        for (var letters : new int[] {0, 8_190, 8_191, 8_192, 16_383})
            assertThat(Encoded.isText(after(letters, text.getBytes(UTF_8)), UTF_8))
                    .as(letters + " before")
                    .isTrue();
        assertThat(Encoded.isText(text.getBytes(UTF_16LE), UTF_16LE)).isTrue();
    }

    /** Overlong, surrogates, beyond Unicode, cut off, and bytes that begin nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c0af",
                "c1bf",
                "e080af",
                "f08080af",
                "eda080",
                "edbfbf",
                "eda081edb081",
                "f4908080",
                "c3",
                "e282",
                "f09f90",
                "80",
                "bf",
                "fe",
                "ff",
                "c328",
                "f0288cbc"
            })
    void other_bytes_are_none_wherever_they_stand(String hex) {
        for (var letters : new int[] {0, 8_190, 8_191, 8_192, 16_383}) {
            assertThat(Encoded.isText(after(letters, bytes(hex)), UTF_8)).isFalse();
            var more = after(letters, after(0, bytes(hex + "78")));
            assertThat(Encoded.isText(more, UTF_8)).as(letters + " before").isFalse();
        }
    }

    @Test
    void half_a_pair_is_no_text_in_two_bytes_either() {
        assertThat(Encoded.isText(bytes("3dd8"), UTF_16LE)).isFalse();
        assertThat(Encoded.isText(bytes("0edc"), UTF_16LE)).isFalse();
        assertThat(Encoded.isText(bytes("3dd80edc"), UTF_16LE)).isTrue();
        assertThat(Encoded.isText(bytes("78"), UTF_16LE)).isFalse();
    }

    @Test
    void any_bytes_are_text_where_each_byte_is_a_character() {
        var any = new byte[20_000];
        new Random(7).nextBytes(any);

        assertThat(Encoded.isText(any, ISO_8859_1)).isTrue();
        assertThat(Encoded.isText(any, UTF_8)).isFalse();
    }
}
