package engram.scheduler.fitting;

import engram.fsrs.Weights;
import engram.scheduler.fitting.FitReport.State;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What is known of a place's weights, as a document. */
final class FitDocument {
    private FitDocument() {}

    static Document of(Place place, Fitted fitted) {
        var weights = fitted.weights();
        var fit = fitted.fit();
        return new Document("_id", place.key())
                .append("school", place.school())
                .append("scope", place.scope().word())
                .append("id", place.id())
                .append("version", fitted.version())
                .append(
                        "weights",
                        weights == null ? null : Arrays.stream(weights.toArray()).boxed().toList())
                .append("basis", fitted.basis())
                .append("seenTo", fitted.seenTo())
                .append("fit", fit == null ? null : document(fit));
    }

    static Place place(Document document) {
        var scope = Scope.of(document.getString("scope")).orElseThrow();
        return new Place(document.getString("school"), scope, document.getString("id"));
    }

    static Fitted fitted(Document document) {
        var fit = document.get("fit", Document.class);
        return new Fitted(
                document.getLong("version"),
                weights(document),
                document.getInteger("basis"),
                document.getLong("seenTo"),
                fit == null ? null : report(fit));
    }

    static @Nullable Weights weights(Document document) {
        var weights = document.getList("weights", Double.class);
        return weights == null
                ? null
                : Weights.of(weights.stream().mapToDouble(each -> each).toArray());
    }

    private static Document document(FitReport fit) {
        return new Document("state", fit.state().name())
                .append("progress", fit.progress())
                .append("reviews", fit.reviews())
                .append("items", fit.items())
                .append("before", fit.before())
                .append("after", fit.after())
                .append("message", fit.message())
                .append("askedAt", date(fit.askedAt()))
                .append("startedAt", date(fit.startedAt()))
                .append("finishedAt", date(fit.finishedAt()));
    }

    private static FitReport report(Document fit) {
        return new FitReport(
                State.valueOf(fit.getString("state")),
                fit.getDouble("progress"),
                fit.getInteger("reviews"),
                fit.getInteger("items"),
                fit.getDouble("before"),
                fit.getDouble("after"),
                fit.getString("message"),
                Objects.requireNonNull(instant(fit.getDate("askedAt"))),
                instant(fit.getDate("startedAt")),
                instant(fit.getDate("finishedAt")));
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
