package engram.scheduler.replay;

import java.util.Set;

/** The schools in which anything was ever chosen or fitted. Thread-safe. */
public interface ChoosingSchools {
    void add(String school);

    /** Those of the given ones that are among them. */
    Set<String> among(Set<String> schools);
}
