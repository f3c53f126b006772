package engram.review.graded;

import engram.review.RunningService;

class MongoSessionsTest extends SessionsContract {
    @Override
    Sessions sessions() {
        return RunningService.shared().bean(Sessions.class);
    }
}
