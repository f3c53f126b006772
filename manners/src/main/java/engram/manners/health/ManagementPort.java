package engram.manners.health;

/** Where a service says how it is. */
public interface ManagementPort {
    /** 0 if it is off. */
    int number();
}
