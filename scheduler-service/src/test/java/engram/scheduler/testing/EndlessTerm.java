package engram.scheduler.testing;

import engram.tasks.lease.Term;

/** A term that lasts. */
public record EndlessTerm(long epoch) implements Term {
    @Override
    public boolean mayAct() {
        return true;
    }

    @Override
    public boolean isUnbroken() {
        return true;
    }

    @Override
    public boolean renew() {
        return true;
    }
}
