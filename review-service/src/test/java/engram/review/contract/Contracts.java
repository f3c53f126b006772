package engram.review.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** This service's schemas and examples, by the type of the record. */
public final class Contracts {
    static final Path OWN = Path.of("contract");
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {}

    static String example(Path contract, String type) {
        return text(contract.resolve("examples").resolve(type + ".json"));
    }

    public static void assertValid(String type, String json) {
        var schema =
                SCHEMAS.getSchema(
                        text(OWN.resolve("schemas").resolve(type + ".json")), InputFormat.JSON);
        assertThat(
                        schema.validate(
                                json,
                                InputFormat.JSON,
                                context ->
                                        context.executionConfig(
                                                config -> config.formatAssertionsEnabled(true))))
                .describedAs(json)
                .isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
