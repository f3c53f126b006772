package engram.scheduler.settings;

import engram.manners.Problem;
import engram.scheduler.settings.model.Change;
import engram.scheduler.settings.model.Change.Broken;
import engram.scheduler.settings.model.Change.Read;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change of settings as it comes in: JSON, of which no value is taken for another kind. */
public final class ChangeBody {
    private ChangeBody() {}

    /**
     * Reads a change.
     *
     * @param path of the fields within the body, empty for the body itself
     * @throws Problem.Refusal if a field breaks its rule or is none
     */
    public static Change read(@Nullable JsonNode body, String path) {
        if (body == null || !body.isObject()) {
            throw path.isEmpty()
                    ? Problem.malformed("The body must be an object of settings").refusal()
                    : Problem.invalid(path, "must be an object of settings").refusal();
        }
        var words = new HashMap<String, @Nullable Object>();
        for (var entry : body.entries()) words.put(entry.getKey(), plain(entry.getValue()));
        return switch (Change.read(words)) {
            case Read(var change) -> change;
            case Broken(var faults) ->
                    throw Problem.invalid(
                                    faults.stream()
                                            .map(fault ->
                                                    new Problem.FieldError(
                                                            path.isEmpty()
                                                                    ? fault.field()
                                                                    : path + '.' + fault.field(),
                                                            fault.rule()))
                                            .toList())
                            .refusal();
        };
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isNumber()) return node.getNumberValue();
        if (node.isBoolean()) return node.getBooleanValue();
        if (node.isString()) return node.getStringValue();
        if (node.isArray()) return list(node);
        return node.isNull() ? null : Map.of();
    }

    private static List<Object> list(JsonNode array) {
        var list = new ArrayList<Object>();
        for (var each : array.values()) {
            var value = plain(each);
            list.add(value == null ? Map.of() : value);
        }
        return list;
    }
}
