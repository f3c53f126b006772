package engram.scheduler.groups;

import engram.scheduler.groups.model.Study;
import engram.scheduler.place.model.Learner;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Schools, their classes and decks, as far as this service has heard of them. Thread-safe. */
public interface Groups {
    /** Every school that has people. */
    List<String> schools();

    /** Everyone of a school who is not deleted, by id. */
    List<String> people(String school);

    /** Whether a school has someone to ask, an administrator. */
    boolean hasAdministrator(String school);

    /** Everyone in a class, by id: what it studies concerns its teachers' decks too. */
    List<String> peopleOf(String school, String classId);

    /** Everyone who can study a deck: its owner and the people of its classes, by id. */
    List<String> studentsOf(String school, String deck);

    /** Whether the person teaches a class in which the learner is. */
    boolean teaches(String school, String person, String learner);

    /** The decks that a class studies, by id. */
    List<String> decksOf(String school, String classId);

    /** What each of these learners studies. */
    Map<Learner, Study> studies(Collection<Learner> learners);
}
