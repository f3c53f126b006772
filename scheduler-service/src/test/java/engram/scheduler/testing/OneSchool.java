package engram.scheduler.testing;

import engram.scheduler.groups.Groups;
import engram.scheduler.groups.model.Study;
import engram.scheduler.place.model.Learner;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A school of people who are in no class. */
public record OneSchool(String school, List<String> everyone) implements Groups {
    @Override
    public List<String> schools() {
        return List.of(school);
    }

    @Override
    public List<String> people(String ofSchool) {
        return ofSchool.equals(school) ? everyone : List.of();
    }

    @Override
    public boolean hasAdministrator(String ofSchool) {
        return false;
    }

    @Override
    public List<String> peopleOf(String ofSchool, String classId) {
        return List.of();
    }

    @Override
    public List<String> studentsOf(String ofSchool, String deck) {
        return List.of();
    }

    @Override
    public boolean teaches(String ofSchool, String person, String learner) {
        return false;
    }

    @Override
    public List<String> decksOf(String ofSchool, String classId) {
        return List.of();
    }

    @Override
    public Map<Learner, Study> studies(Collection<Learner> learners) {
        var studies = new HashMap<Learner, Study>();
        learners.forEach(learner -> studies.put(learner, Study.NOTHING));
        return studies;
    }
}
