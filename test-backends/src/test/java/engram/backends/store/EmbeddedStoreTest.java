package engram.backends.store;

import engram.embedded.EmbeddedStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends StoreContract {
    @TempDir static Path folder;
    private EmbeddedStore store;

    @Override
    String start() {
        store = EmbeddedStore.start(folder, 0);
        return store.uri();
    }

    @Override
    void end() {
        store.close();
    }
}
