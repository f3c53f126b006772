package engram.deck.transfer.model;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import engram.deck.outcome.model.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
    private static String told(byte[] file) {
        return switch (FileKind.text(file)) {
            case Outcome.Unreadable<String>(var detail) -> detail;
            case Outcome<String> other -> throw new AssertionError(other);
        };
    }

    private static byte[] zip(String... names) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(UTF_8));
            }
        }
        return file.toByteArray();
    }

    @Nested
    class Text_is_read {
        @Test
        void in_utf8_and_in_utf16_with_a_mark() {
            var text = "gr\u00fcn\t\u7dd1";
            for (var file :
                    new byte[][] {
                        text.getBytes(UTF_8),
                        ("\uFEFF" + text).getBytes(UTF_8),
                        ("\uFEFF" + text).getBytes(UTF_16LE),
                        ("\uFEFF" + text).getBytes(UTF_16BE)
                    }) assertThat(FileKind.text(file)).isEqualTo(new Outcome.Done<>(text));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "P", "PK\tplayer killer", "Rar\tselten", "{\"front\":\"a\"}"})
        void whatever_it_begins_with(String text) {
            assertThat(FileKind.text(text.getBytes(UTF_8))).isEqualTo(new Outcome.Done<>(text));
        }
    }

    @Nested
    class Another_file_is_told_by_its_kind {
        @ParameterizedTest
        @CsvSource({
            "word/document.xml, Word",
            "xl/workbook.xml, Excel",
            "ppt/presentation.xml, PowerPoint",
            "collection.anki2, Anki",
            "photo.jpg, packed"
        })
        void by_what_is_in_an_archive(String name, String kind) throws IOException {
            var file = zip("[Content_Types].xml", name, "more");

            assertThat(told(file)).startsWith("The file seems to be").contains(kind);
        }

        @ParameterizedTest
        @CsvSource({
            "255044462d312e37, PDF",
            "d0cf11e0a1b11ae1, Office",
            "89504e470d0a1a0a, image",
            "ffd8ffe0, image",
            "53514c69746520666f726d6174203300, database",
            "7b5c72746631, RTF",
            "1f8b0800, compressed"
        })
        void by_its_first_bytes(String hex, String kind) {
            assertThat(told(HexFormat.of().parseHex(hex))).contains(kind);
        }

        @Test
        void or_as_no_text_at_all() {
            assertThat(told("a\tb\0c".getBytes(UTF_8))).contains("does not seem to be text");
            assertThat(told(new byte[] {'a', (byte) 0xe9, '\t', 'b'})).contains("UTF-8");
            assertThat(told(new byte[] {'a', (byte) 0xc0, (byte) 0xaf})).contains("UTF-8");
        }
    }
}
