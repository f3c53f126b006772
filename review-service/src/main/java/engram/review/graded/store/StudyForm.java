package engram.review.graded.store;

import engram.review.graded.model.fact.Study;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** What sessions of all modes begin with, as it is stored. */
final class StudyForm {
    private StudyForm() {}

    static Document of(Study study) {
        return Fields.of(
                "id", study.id(),
                "school", study.school(),
                "learner", study.learner(),
                "deck", study.deck(),
                "zone", study.zone(),
                "seed", study.seed(),
                "startedAt", Fields.date(study.startedAt()));
    }

    static Study read(Fields stored) {
        return new Study(
                stored.text("id"),
                stored.text("school"),
                stored.text("learner"),
                stored.text("deck"),
                stored.text("zone"),
                stored.large("seed"),
                stored.time("startedAt"));
    }

    static Document of(Scope scope) {
        return Fields.of("starred", scope.starred(), "tags", scope.tags());
    }

    static Scope scope(Fields stored) {
        return new Scope(stored.flag("starred"), stored.values("tags", String.class));
    }

    static List<String> kinds(Collection<Kind> kinds) {
        return kinds.stream().sorted().map(Names::of).toList();
    }

    static Set<Kind> kinds(Fields stored) {
        return stored.values("kinds", String.class).stream()
                .map(Names::kind)
                .collect(Collectors.toSet());
    }
}
