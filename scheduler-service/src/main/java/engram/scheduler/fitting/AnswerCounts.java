package engram.scheduler.fitting;

import engram.scheduler.groups.Groups;
import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import jakarta.inject.Singleton;
import java.util.List;

/** How many answers there are to fit to. */
@Singleton
final class AnswerCounts {
    private final AnswerLogs logs;
    private final Groups groups;

    AnswerCounts(AnswerLogs logs, Groups groups) {
        this.logs = logs;
        this.groups = groups;
    }

    /**
     * Those of a place, of which no more are looked at once there are this many: whether a school
     * has enough is known before all its learners are read.
     */
    int upTo(int enough, Place place) {
        var ids =
                place.scope() == Scope.LEARNER
                        ? List.of(place.id())
                        : groups.people(place.school());
        return upTo(enough, ids.stream().map(id -> new Learner(place.school(), id)).toList());
    }

    private int upTo(int enough, List<Learner> learners) {
        var count = new int[1];
        for (var learner : learners) {
            if (count[0] >= enough) break;
            logs.read(
                    learner,
                    answers -> {
                        count[0] += answers.size();
                        return count[0] < enough;
                    });
        }
        return count[0];
    }
}
