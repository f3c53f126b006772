package engram.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the source files of each package, {@code package-info} among them. What a compiler plugin
 * adds, and what is declared inside another class, has a dollar in its name and no file of its own.
 */
final class LieInSmallPackages extends ArchCondition<JavaClass> {
    private final int most;
    private final Map<String, Integer> files = new TreeMap<>();

    LieInSmallPackages(int most) {
        super("lie in packages of at most %d files", most);
        this.most = most;
    }

    @Override
    public void check(JavaClass each, ConditionEvents events) {
        if (!each.getName().contains("$")) files.merge(each.getPackageName(), 1, Integer::sum);
    }

    @Override
    public void finish(ConditionEvents events) {
        files.forEach((name, count) -> {
            var message = "%s has %d files".formatted(name, count);
            events.add(new SimpleConditionEvent(name, count <= most, message));
        });
        files.clear();
    }
}
