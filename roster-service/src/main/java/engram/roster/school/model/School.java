package engram.roster.school.model;

import java.time.Instant;

/**
 * A school. Schools know nothing of each other.
 *
 * @param zone its IANA time zone, such as {@code Europe/Zurich}
 */
public record School(String id, String name, String zone, Instant createdAt) {}
