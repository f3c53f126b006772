package engram.tasks.mark;

class MarksInMemoryTest extends MarksContract {
    @Override
    Marks empty() {
        return new MarksInMemory();
    }
}
