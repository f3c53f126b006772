/** What a school has decided for all of its classes. */
@NullMarked
package engram.gateway.school;

import org.jspecify.annotations.NullMarked;
