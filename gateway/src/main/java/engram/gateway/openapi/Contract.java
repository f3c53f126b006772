package engram.gateway.openapi;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The contracts of all services as one OpenAPI document, merged when the gateway was built, and
 * which methods it knows for a path.
 */
@Singleton
final class Contract {
    private static final String DOCUMENT = "/openapi.json";

    private final byte[] document;
    private final List<Route> routes = new ArrayList<>();

    Contract(ObjectMapper json) throws IOException {
        try (var resource = Contract.class.getResourceAsStream(DOCUMENT)) {
            document = resource == null ? new byte[0] : resource.readAllBytes();
        }
        if (document.length == 0) return;
        var paths = json.readValue(document, JsonNode.class).get("paths");
        if (paths == null) return;
        for (var path : paths.entries()) routes.add(Route.of(path.getKey(), path.getValue()));
        routes.sort(Comparator.comparingInt(Route::names));
    }

    /** A path as its parts, of which those in braces are any, and its methods in capitals. */
    private record Route(List<String> parts, SortedSet<String> methods) {
        static Route of(String path, JsonNode operations) {
            var methods = new TreeSet<String>();
            for (var operation : operations.entries())
                methods.add(operation.getKey().toUpperCase(Locale.ROOT));
            if (methods.contains("GET")) methods.add("HEAD");
            return new Route(partsOf(path), methods);
        }

        int names() {
            return (int) parts.stream().filter(part -> part.startsWith("{")).count();
        }

        boolean matches(List<String> path) {
            if (path.size() != parts.size()) return false;
            for (int at = 0; at < parts.size(); at++)
                if (!parts.get(at).startsWith("{") && !parts.get(at).equals(path.get(at)))
                    return false;
            return true;
        }
    }

    /** The document; empty if the gateway was built without the pages. */
    byte[] document() {
        return document;
    }

    /** The methods that a path has; none if the contract does not know the path. */
    SortedSet<String> methodsOf(String path) {
        var parts = partsOf(path);
        return routes.stream()
                .filter(route -> route.matches(parts))
                .findFirst()
                .map(Route::methods)
                .orElseGet(TreeSet::new);
    }

    private static List<String> partsOf(String path) {
        return Arrays.asList(path.split("/", -1));
    }
}
