package engram.deck.transfer;

import engram.deck.outcome.model.Outcome;
import engram.deck.transfer.model.DeckFile;
import engram.deck.transfer.model.FileKind;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file formats by their names, {@code tsv} and {@code json}. */
@Singleton
final class FileFormats {
    private final List<FileFormat> formats;

    FileFormats(List<FileFormat> formats) {
        this.formats = formats;
    }

    /** The format of this name; without one, JSON for a body of JSON and TSV for any other. */
    Outcome<FileFormat> named(@Nullable String name, @Nullable MediaType body) {
        var isJson = body != null && body.getName().equals(MediaType.APPLICATION_JSON);
        var wanted = name != null ? name : isJson ? "json" : "tsv";
        return formats.stream()
                .filter(format -> format.extension().equals(wanted))
                .findFirst()
                .<Outcome<FileFormat>>map(Outcome.Done::new)
                .orElseGet(() -> Outcome.broken("format", "must be tsv or json"));
    }

    /** Reads a file; one that is no text is told what it seems to be. */
    Outcome<DeckFile> read(FileFormat format, byte[] file, boolean exact) {
        return FileKind.text(file).then(text -> format.read(text, exact));
    }
}
