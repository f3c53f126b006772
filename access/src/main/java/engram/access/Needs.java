package engram.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right that a route asks for; of several, that of the thing that the request names. Says it
 * for readers and for the tests that walk all routes: the use case behind the route asks {@link
 * Rights}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
    Right[] value();
}
