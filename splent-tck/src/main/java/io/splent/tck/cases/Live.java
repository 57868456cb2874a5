package io.splent.tck.cases;

import io.splent.api.schema.Vendor;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Statements that somebody else has run on the database since it was made: they say the same in other words, or add things
 * that no model knows.
 *
 * @since 0.1
 */
@Documented
@Repeatable(Live.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Live {

    /** The statements. */
    String[] value();

    /** The databases that run them. */
    Vendor[] on() default {Vendor.H2, Vendor.POSTGRESQL, Vendor.MARIADB};

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        Live[] value();
    }
}
