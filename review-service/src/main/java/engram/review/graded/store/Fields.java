package engram.review.graded.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What stands in a stored document, by its stored names; what is null is left out. */
record Fields(Document document) {

    /** A document of names and values in turn, without those that are null. */
    static Document of(@Nullable Object... namesAndValues) {
        var document = new Document();
        for (var i = 0; i < namesAndValues.length; i += 2)
            if (namesAndValues[i + 1] != null)
                document.append((String) namesAndValues[i], namesAndValues[i + 1]);
        return document;
    }

    static <T> List<Document> list(List<T> values, Function<T, Document> form) {
        return values.stream().map(form).toList();
    }

    static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    private <T> T required(String name, Class<T> type) {
        var value = document.get(name, type);
        if (value == null) throw new IllegalStateException("a stored session lacks " + name);
        return value;
    }

    boolean has(String name) {
        return document.get(name) != null;
    }

    String text(String name) {
        return required(name, String.class);
    }

    @Nullable String textOrNull(String name) {
        return document.getString(name);
    }

    int number(String name) {
        return required(name, Integer.class);
    }

    @Nullable Integer numberOrNull(String name) {
        return document.getInteger(name);
    }

    long large(String name) {
        return required(name, Long.class);
    }

    @Nullable Long largeOrNull(String name) {
        return document.getLong(name);
    }

    double decimal(String name) {
        return required(name, Double.class);
    }

    boolean flag(String name) {
        return required(name, Boolean.class);
    }

    @Nullable Boolean flagOrNull(String name) {
        return document.getBoolean(name);
    }

    Instant time(String name) {
        return required(name, Date.class).toInstant();
    }

    @Nullable Instant timeOrNull(String name) {
        var at = document.getDate(name);
        return at == null ? null : at.toInstant();
    }

    <T> T one(String name, Function<Fields, T> read) {
        return read.apply(new Fields(required(name, Document.class)));
    }

    <T> @Nullable T oneOrNull(String name, Function<Fields, T> read) {
        return has(name) ? one(name, read) : null;
    }

    <T> List<T> list(String name, Function<Fields, T> read) {
        return values(name, Document.class).stream()
                .map(each -> read.apply(new Fields(each)))
                .toList();
    }

    /** The plain values of a list. */
    <T> List<T> values(String name, Class<T> type) {
        var values = document.getList(name, type);
        if (values == null) throw new IllegalStateException("a stored session lacks " + name);
        return values;
    }
}
