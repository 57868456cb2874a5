package io.splent.tck.cases;

import io.splent.api.change.ChangeKind;
import io.splent.api.diff.DifferCapability;
import io.splent.api.schema.Vendor;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A change that must be reported. A differ that does not claim to see such things must not report it. Other changes than
 * the expected ones must not be reported at all; a case without expectations expects none.
 *
 * @since 0.1
 */
@Documented
@Repeatable(Expect.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Expect {

    /** The kind of change. */
    ChangeKind value();

    /**
     * The table and the part of it that changes, {@code book.title}, or {@code book.*} where its name is made up; for a
     * table, sequence or type its name alone.
     */
    String of();

    /** What a differ must claim to see. */
    DifferCapability seen();

    /** The databases that this is true of. */
    Vendor[] on() default {Vendor.H2, Vendor.POSTGRESQL, Vendor.MARIADB};

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        Expect[] value();
    }
}
