package engram.tasks.mark;

import engram.tasks.Owned;

class MongoMarksTest extends MarksContract {
    @Override
    Marks empty() {
        return Marks.in(Owned.database(), "tasks");
    }
}
