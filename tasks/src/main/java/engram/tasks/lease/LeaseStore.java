package engram.tasks.lease;

import java.time.Instant;
import java.util.OptionalLong;

/** Where leases are kept, one for each work. Every call is one atomic write. */
interface LeaseStore {
    /** Moves the end of the owner's lease; the epoch, or empty if it is not theirs. */
    OptionalLong renew(String work, String owner, Instant until);

    /**
     * Takes the lease if it ran out or was given up.
     *
     * @return the new epoch, or empty while another has it
     */
    OptionalLong take(String work, String owner, Instant now, Instant until);

    /** Gives the lease up if it is the owner's; the epoch stays. */
    void release(String work, String owner);
}
