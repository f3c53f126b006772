package engram.tasks.lease;

import java.time.Instant;
import java.util.OptionalLong;

/** Where leases are kept, one for each work. Every call is one atomic write. */
interface LeaseStore {
    /** Moves the end of the owner's lease; the epoch, or empty if it is not theirs. */
    OptionalLong renew(String work, Owner owner, Instant until);

    /**
     * Takes the lease if it ran out or was given up.
     *
     * @param fresh that the owner is a new process of its instance: it takes it from an older one,
     *     which must be dead, at once
     * @return the new epoch, or empty while another has it
     */
    OptionalLong take(String work, Owner owner, Instant now, Instant until, boolean fresh);

    /** Gives the lease up if it is the owner's; the epoch stays. */
    void release(String work, Owner owner);
}
