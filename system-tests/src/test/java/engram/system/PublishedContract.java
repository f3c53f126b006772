package engram.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The published document, with things of a test's own in place of those that its examples name.
 *
 * @param document as it is served, with these things wherever the examples' stand
 */
record PublishedContract(JsonNode document) {

    /**
     * Reads it.
     *
     * @param own a name for the logins in it, of which each can be taken once on a platform
     * @param things by the name of the parameter whose example they stand for
     */
    static PublishedContract of(RunningPlatform platform, String own, Map<String, String> things) {
        var document = Api.at(platform).get("/api/openapi.json").ok();
        var text =
                document.toString()
                        .replace("@example.org", "@" + own + ".example.org")
                        .replace("ada.moreau", "ada." + own);
        for (var path : document.get("paths"))
            for (var operation : path)
                for (var parameter : operation.path("parameters")) {
                    var real = things.get(parameter.get("name").asText());
                    if (real != null && parameter.has("example"))
                        text = text.replace(parameter.get("example").asText(), real);
                }
        try {
            return new PublishedContract(Api.JSON.readTree(text));
        } catch (IOException broken) {
            throw new UncheckedIOException(text, broken);
        }
    }

    /**
     * One operation.
     *
     * @param method in capitals
     */
    record Operation(String method, String path, JsonNode definition) {

        /** Its example bodies, one for each form; one that is nothing where it takes none. */
        List<Body> bodies() {
            var content = definition.at("/requestBody/content");
            if (content.isMissingNode()) return List.of(new Body(null, null));
            return content.propertyStream()
                    .map(form -> Body.of(form.getKey(), form.getValue().path("example")))
                    .toList();
        }
    }

    /** A body that is sent, and its type; both null for none. */
    record Body(@Nullable String type, @Nullable String text) {
        private static Body of(String type, JsonNode example) {
            if (example.isMissingNode()) return new Body(null, null);
            return new Body(type, example.isTextual() ? example.asText() : example.toString());
        }
    }

    /** The operations by their ids. */
    Map<String, Operation> operations() {
        var operations = new TreeMap<String, Operation>();
        for (var path : document.get("paths").properties())
            for (var method : path.getValue().properties())
                operations.put(
                        method.getValue().get("operationId").asText(),
                        new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue()));
        return operations;
    }
}
