package engram.scheduler.testing;

import engram.scheduler.replay.ChoosingSchools;
import java.util.HashSet;
import java.util.Set;

/** Schools in which something was chosen. */
public final class SchoolsInMemory implements ChoosingSchools {
    private final Set<String> schools = new HashSet<>();

    @Override
    public void add(String school) {
        schools.add(school);
    }

    @Override
    public Set<String> among(Set<String> named) {
        var among = new HashSet<>(named);
        among.retainAll(schools);
        return among;
    }
}
