/**
 * How graded sessions are kept and published. What is stored has names of its own, written down in
 * the {@code ...Form} classes: renaming a class, a field or an enum's constant changes none of it.
 */
@NullMarked
package engram.review.graded.store;

import org.jspecify.annotations.NullMarked;
