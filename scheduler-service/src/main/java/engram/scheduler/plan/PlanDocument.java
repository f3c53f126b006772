package engram.scheduler.plan;

import engram.fsrs.SchedulingSettings;
import engram.fsrs.Weights;
import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.model.Plan;
import engram.scheduler.settings.model.CardSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.bson.Document;

/** A plan as a document: its base, and the decks that differ from it. */
final class PlanDocument {
    private PlanDocument() {}

    static String id(Learner learner) {
        return learner.school() + ':' + learner.id();
    }

    static Document of(Learner learner, Plan plan, long replayed) {
        var decks = new Document();
        plan.decks().forEach((deck, settings) -> decks.append(deck, document(settings)));
        return new Document("_id", id(learner))
                .append("school", learner.school())
                .append("learner", learner.id())
                .append("version", plan.version())
                .append("base", document(plan.base()))
                .append("decks", decks)
                .append("replayed", replayed);
    }

    static Learner learner(Document plan) {
        return new Learner(plan.getString("school"), plan.getString("learner"));
    }

    static PlanStore.Kept kept(Document document) {
        var decks = new HashMap<String, CardSettings>();
        document.get("decks", Document.class)
                .forEach((deck, settings) -> decks.put(deck, settings((Document) settings)));
        var base = settings(document.get("base", Document.class));
        var plan = new Plan(document.getLong("version"), base, decks);
        return new PlanStore.Kept(plan, document.getLong("replayed"));
    }

    private static Document document(CardSettings cards) {
        var settings = cards.scheduling();
        var zone = settings.zone();
        return new Document("weights", Arrays.stream(settings.weights().toArray()).boxed().toList())
                .append("desiredRetention", settings.desiredRetention())
                .append("learningSteps", seconds(settings.learningSteps()))
                .append("relearningSteps", seconds(settings.relearningSteps()))
                .append("maximumIntervalDays", settings.maximumIntervalDays())
                .append("rolloverHour", settings.rolloverHour())
                .append("zone", zone == null ? null : zone.getId())
                .append("leechLapses", cards.leechLapses())
                .append("fuzz", settings.fuzz())
                .append("lateAfterDays", cards.lateAfterDays());
    }

    private static CardSettings settings(Document document) {
        var zone = document.getString("zone");
        var weights = document.getList("weights", Double.class);
        var scheduling =
                new SchedulingSettings(
                        Weights.of(weights.stream().mapToDouble(each -> each).toArray()),
                        document.getDouble("desiredRetention"),
                        delays(document.getList("learningSteps", Long.class)),
                        delays(document.getList("relearningSteps", Long.class)),
                        document.getInteger("maximumIntervalDays"),
                        document.getInteger("rolloverHour"),
                        zone == null ? null : ZoneId.of(zone),
                        document.getBoolean("fuzz"));
        return new CardSettings(
                scheduling,
                document.getInteger("leechLapses"),
                document.get("lateAfterDays", CardSettings.DEFAULT.lateAfterDays()));
    }

    private static List<Long> seconds(List<Duration> delays) {
        return delays.stream().map(Duration::toSeconds).toList();
    }

    private static List<Duration> delays(List<Long> seconds) {
        return seconds.stream().map(Duration::ofSeconds).toList();
    }
}
