package engram.backends.store;

import engram.backends.Backends;
import org.junit.jupiter.api.Tag;

/** Only where containers run: {@code -Dengram.backends=containers -DexcludedGroups=}. */
@Tag("docker")
class RealStoreTest extends StoreContract {
    @Override
    String start() {
        return Backends.get().mongo();
    }

    /** It serves other tests of this JVM as well. */
    @Override
    void end() {}
}
