package engram.scheduler.memory;

import engram.scheduler.plan.Plans;

class MemoriesInMemoryTest extends MemoriesContract {
    @Override
    Memories memories(Plans plans) {
        return new MemoriesInMemory(plans);
    }
}
