package engram.scheduler.fitting;

import engram.fsrs.SchedulingSettings;
import engram.fsrs.optimizer.ReviewLog;
import engram.scheduler.groups.Groups;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.scheduler.plan.Plans;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Gathers the answers that a fit learns from, told apart by each learner's own days.
 *
 * <p>A learner's fit takes all of them. A school's takes a sample: its learners in an order drawn
 * at random (the same at each fit while they are the same), of each whole cards up to {@link
 * #OF_ONE_LEARNER} answers, so that nobody's habits pass for everyone's, until there are {@link
 * #OF_A_SCHOOL}.
 */
@Singleton
final class GatherLog {
    static final int OF_A_SCHOOL = 200_000;
    static final int OF_ONE_LEARNER = 2_000;

    private final AnswerLogs logs;
    private final Groups groups;
    private final Plans plans;

    GatherLog(AnswerLogs logs, Groups groups, Plans plans) {
        this.logs = logs;
        this.groups = groups;
        this.plans = plans;
    }

    /**
     * The answers of a learner or school.
     *
     * @param newest when the last of them was given, in milliseconds since 1970
     */
    record Gathered(ReviewLog log, long newest) {}

    /** One gathered answer, and on which of the learner's days it was given. */
    private record Answer(int card, CardFact.Answered answer, long day) {
        long at() {
            return answer.answeredAt().toEpochMilli();
        }
    }

    Gathered of(Place place) {
        var answers = new ArrayList<Answer>();
        for (var learner : learners(place)) {
            int most = place.scope() == Scope.LEARNER ? Integer.MAX_VALUE : OF_ONE_LEARNER;
            gather(learner, most, answers);
            if (place.scope() != Scope.LEARNER && answers.size() >= OF_A_SCHOOL) break;
        }
        var log = ReviewLog.builder();
        long newest = Long.MIN_VALUE;
        for (var each : answers) {
            log.add(each.card(), each.at(), each.day(), each.answer().rating());
            newest = Math.max(newest, each.at());
        }
        return new Gathered(log.build(), newest);
    }

    private List<Learner> learners(Place place) {
        if (place.scope() == Scope.LEARNER) return List.of(new Learner(place.school(), place.id()));
        var people = new ArrayList<>(groups.people(place.school()));
        Collections.shuffle(people, new Random(place.key().hashCode()));
        return people.stream().map(id -> new Learner(place.school(), id)).toList();
    }

    private void gather(Learner learner, int most, List<Answer> answers) {
        var plan = Objects.requireNonNull(plans.of(Set.of(learner)).get(learner));
        int before = answers.size();
        logs.read(
                learner,
                ofCard -> {
                    int card = answers.isEmpty() ? 0 : answers.getLast().card() + 1;
                    for (var answer : ofCard)
                        answers.add(
                                new Answer(
                                        card,
                                        answer,
                                        day(answer, plan.of(answer.deck()).scheduling())));
                    return answers.size() - before < most;
                });
    }

    private static long day(CardFact.Answered answer, SchedulingSettings settings) {
        return settings.days(answer.zone()).dayOf(answer.answeredAt()).toEpochDay();
    }
}
