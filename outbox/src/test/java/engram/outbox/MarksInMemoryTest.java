package engram.outbox;

import engram.simulation.PassingClock;
import java.util.List;

class MarksInMemoryTest extends MarksContract {
    @Override
    Marks empty() {
        return new MarksInMemory(new PassingClock());
    }

    @Override
    List<Mark> claimedAtLast(Marks marks) {
        for (int i = 0; i < 10; i++) {
            var claimed = marks.claim(10);
            if (!claimed.isEmpty()) return claimed;
        }
        throw new AssertionError("nothing is given");
    }
}
