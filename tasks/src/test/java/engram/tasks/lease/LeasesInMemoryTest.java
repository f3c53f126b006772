package engram.tasks.lease;

class LeasesInMemoryTest extends LeaseContract {
    @Override
    LeaseStore empty() {
        return new LeasesInMemory();
    }
}
