package engram.tasks.lease;

import engram.tasks.Owned;

class MongoLeasesTest extends LeaseContract {
    @Override
    LeaseStore empty() {
        return new MongoLeases(Owned.database());
    }
}
