package engram.outbox;

class MemoryStoreTest extends StoreContract {
    @Override
    Store empty() {
        return new MemoryStore();
    }
}
