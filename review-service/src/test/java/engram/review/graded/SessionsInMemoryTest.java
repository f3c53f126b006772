package engram.review.graded;

class SessionsInMemoryTest extends SessionsContract {
    @Override
    Sessions sessions() {
        return new SessionsInMemory();
    }
}
