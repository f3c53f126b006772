/** What is to be done: marks, each over the key of a thing, its school first. */
@NullMarked
package engram.tasks.mark;

import org.jspecify.annotations.NullMarked;
