/** Who is in which class and studies which decks, as far as plans depend on it. */
@NullMarked
package engram.scheduler.groups;

import org.jspecify.annotations.NullMarked;
