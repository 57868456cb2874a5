package io.splent.testdb;

import io.splent.api.schema.Vendor;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test method once per database product. Each run gets a fresh {@link TestDatabase} wherever the test method or a
 * {@code @BeforeEach} method takes one as parameter; it is dropped after the run. A product that cannot be started fails
 * the run, it never skips it.
 *
 * <pre>{@code
 * @OnEachDatabase
 * void createsTable(TestDatabase database) throws SQLException { ... }
 * }</pre>
 *
 * @since 0.1
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(EachDatabaseExtension.class)
public @interface OnEachDatabase {

    /** The products to run on. */
    Vendor[] value() default {Vendor.H2, Vendor.POSTGRESQL, Vendor.MARIADB};
}
