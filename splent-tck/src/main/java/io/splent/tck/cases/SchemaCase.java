package io.splent.tck.cases;

import io.splent.api.change.Hazard;
import io.splent.api.diff.DifferCapability;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a conformance case. Its number is how the name of the class begins. A nested class {@code Before} holds the
 * managed classes of the model that the database was made for, {@code After} those of the model it is compared with;
 * without {@code After} the model has stayed the same.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SchemaCase {

    /** What happens, in a few words. */
    String value();

    /** Statements that fill the tables of before. */
    String[] rows() default {};

    /**
     * What the changes must be known to do, on every database. All rows survive unless {@link Hazard#DELETES_DATA} is
     * among them.
     */
    Hazard[] hazards() default {};

    /**
     * What a differ must claim to see for its changes to be of use. The changes of one that does not are reported as
     * ever, but not made.
     */
    DifferCapability[] needs() default {};
}
