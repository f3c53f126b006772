package engram.scheduler.memory;

import static java.util.stream.Collectors.toMap;

import engram.fsrs.SchedulingSettings;
import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.Plans;
import engram.scheduler.plan.model.Plan;
import engram.scheduler.settings.model.CardSettings;
import engram.scheduler.settings.model.QueueSettings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Plans that a test chooses; the default for every other learner. */
public final class ChosenPlans implements Plans {
    private final Map<Learner, Plan> chosen = new ConcurrentHashMap<>();
    private final Deque<Runnable> afterReads = new ArrayDeque<>();

    void choose(Learner learner, Plan plan) {
        chosen.put(learner, plan);
    }

    /** Once, when plans have been read the next time: what comes between a read and a write. */
    void afterNextRead(Runnable happens) {
        afterReads.add(happens);
    }

    @Override
    public Map<Learner, Plan> of(Set<Learner> learners) {
        var plans =
                learners.stream()
                        .collect(
                                toMap(
                                        learner -> learner,
                                        learner -> chosen.getOrDefault(learner, Plan.DEFAULT)));
        if (!afterReads.isEmpty()) {
            afterReads.remove().run();
        }
        return plans;
    }

    @Override
    public QueueSettings queueOf(Learner learner, String deck) {
        return QueueSettings.DEFAULT;
    }

    /** A plan of that version, with other steps for all decks and yet others for one. */
    public static Plan plan(long version) {
        var scheduling = SchedulingSettings.DEFAULT.withSteps(List.of(), List.of());
        var base = new CardSettings(scheduling, 8, 7);
        return new Plan(version, base, Map.of("other", CardSettings.DEFAULT));
    }
}
