package engram.roster.schoolclass;

import engram.roster.schoolclass.model.Enrolment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The classes that a person is in. */
@Singleton
public final class MyClasses {
    private final Enrolments enrolments;
    private final Classes classes;

    MyClasses(Enrolments enrolments, Classes classes) {
        this.enrolments = enrolments;
        this.classes = classes;
    }

    /** The seats of the person, in the order of the classes' ids. */
    public List<Seats.Seat> of(String school, String person) {
        var byClass =
                enrolments.ofPerson(school, person).stream()
                        .collect(Collectors.toMap(Enrolment::schoolClass, Function.identity()));
        return classes.findAll(school, byClass.keySet()).stream()
                .flatMap(found ->
                        java.util.Optional.ofNullable(byClass.get(found.id())).stream()
                                .map(each -> new Seats.Seat(found, each.part())))
                .toList();
    }
}
