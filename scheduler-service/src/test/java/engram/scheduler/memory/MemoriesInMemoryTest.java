package engram.scheduler.memory;

class MemoriesInMemoryTest extends MemoriesContract {
    @Override
    Memories memories() {
        return new MemoriesInMemory();
    }
}
