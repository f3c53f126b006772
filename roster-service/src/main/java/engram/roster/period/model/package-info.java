/** From when to when things were so. */
@NullMarked
package engram.roster.period.model;

import org.jspecify.annotations.NullMarked;
