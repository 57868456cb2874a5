package io.splent.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.schema.Vendor;
import io.splent.mapping.entities.BasicTypes;
import io.splent.mapping.entities.Unreadable;
import io.splent.testdb.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hibernate.Version;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What cannot be read is an error that names feature and class; reading leaves no traces in the JVM. */
class UnreadableEntitiesTest {

    private static TestDatabase database;

    @BeforeAll
    static void createDatabase() {
        database = TestDatabase.create(Vendor.H2);
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @Test
    void namesAClassThatIsNotThere() {
        SplentException error = error(new TestProduct().named("shop", "io.splent.shop.Gone"));
        assertThat(error)
                .hasMessage(
                        "cannot read io.splent.shop.Gone: class io.splent.shop.Gone is not on the feature's class path");
        assertThat(error.hint()).startsWith("compile the feature");
    }

    @Test
    void namesAClassThatMissesWhatItsMembersMention() {
        String part = Unreadable.Part.class.getName();
        TestProduct product =
                new TestProduct().feature("shop", Unreadable.MissesPart.class).loadedBy(new ProductClassLoader(part));
        assertThat(error(product)).hasMessageContaining("$MissesPart: class " + part + ", which it uses, is not on");
    }

    @Test
    void tellsThatAClassBelongsToAnotherHibernate() {
        String part = "org.hibernate.annotations.Parent";
        TestProduct product = new TestProduct()
                .feature("shop", Unreadable.UsesHibernate.class)
                .loadedBy(new ProductClassLoader(part));
        SplentException error = error(product);
        assertThat(error)
                .hasMessageContaining("$UsesHibernate: class " + part + ", which it uses, is not in Hibernate "
                        + Version.getVersionString());
        assertThat(error.hint()).startsWith("use what is made for that version");
    }

    @Test
    void namesTheCodeOfTheApplicationThatFailed() {
        ProductReading reading = new ProductReading(
                database, Map.of("hibernate.physical_naming_strategy", Unreadable.FailingNames.class.getName()));
        TestProduct product = TestProduct.of(BasicTypes.class).loadedBy(new ProductClassLoader());
        SplentException error = catchThrowableOfType(SplentException.class, () -> reading.of(product));
        assertThat(error)
                .hasMessage("cannot read the entities: no names left, in " + Unreadable.FailingNames.class.getName()
                        + ".toPhysicalTableName");
    }

    @Test
    void namesAnEntityWithoutIdentifier() {
        assertThat(error(new TestProduct().feature("shop", Unreadable.NoIdentifier.class)))
                .hasMessageContaining("$NoIdentifier: ")
                .hasMessageContaining("identifier");
    }

    @Test
    void namesAnAttributeWithTheWrongTarget() {
        assertThat(error(new TestProduct().feature("shop", Unreadable.WrongTarget.class)))
                .hasMessageContaining("cannot read " + Unreadable.WrongTarget.class.getName() + ".target: ");
    }

    @Test
    void tellsWhyAStaticInitialiserFailed() {
        TestProduct product =
                new TestProduct().feature("shop", Unreadable.UsesBroken.class).loadedBy(new ProductClassLoader());
        assertThat(error(product))
                .hasMessageContaining("$UsesBroken.broken: ")
                .hasMessageContaining("static initialiser")
                .hasMessageContaining("no license");
    }

    @Test
    void namesAnEntityWhoseGeneratorFails() {
        assertThat(error(new TestProduct().feature("shop", Unreadable.WithoutNumbers.class)))
                .hasMessageContaining("$WithoutNumbers.id: ")
                .hasMessageContaining("no numbers left");
    }

    @Test
    void namesASettingThatMakesNoSense() {
        ProductReading reading =
                new ProductReading(database, Map.of("hibernate.physical_naming_strategy", "io.splent.NoSuchStrategy"));
        SplentException error =
                catchThrowableOfType(SplentException.class, () -> reading.of(TestProduct.of(BasicTypes.class)));
        assertThat(error.code()).isEqualTo(ErrorCode.ENTITIES_UNREADABLE);
        assertThat(error).hasMessageContaining("io.splent.NoSuchStrategy");
    }

    @Test
    void namesAnEntityThatHibernateStumblesOverWithoutAWord() {
        TestProduct product =
                new TestProduct().feature("blog", BasicTypes.class).feature("shop", Unreadable.IndexedElsewhere.class);
        ProductReading reading = new ProductReading(database, Map.of("hibernate.globally_quoted_identifiers", "true"));
        SplentException error = catchThrowableOfType(SplentException.class, () -> reading.of(product));
        assertThat(error.code()).isEqualTo(ErrorCode.ENTITIES_UNREADABLE);
        assertThat(error).hasMessageStartingWith("cannot read " + Unreadable.IndexedElsewhere.class.getName() + ": ");
        assertThat(error.location().feature()).isEqualTo("shop");
    }

    @Test
    void blamesNoEntityForASetting() {
        ProductReading reading =
                new ProductReading(database, Map.of("hibernate.implicit_naming_strategy", "io.splent.NoSuchStrategy"));
        SplentException error =
                catchThrowableOfType(SplentException.class, () -> reading.of(TestProduct.of(BasicTypes.class)));
        assertThat(error).hasMessageStartingWith("cannot read the entities: ");
    }

    @Test
    void readsEntitiesOfTheProductsOwnClassLoader() throws SQLException {
        TestProduct product = TestProduct.of(BasicTypes.class).loadedBy(new ProductClassLoader());
        assertThat(new ProductReading(database).of(product).desired().tables()).isNotEmpty();
    }

    @Test
    void logsNothingAndRestoresTheContextClassLoader() throws SQLException {
        List<String> logged = new ArrayList<>();
        Handler handler = collecting(logged);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Logger.getLogger("").addHandler(handler);
        try {
            new ProductReading(database).of(TestProduct.of(BasicTypes.class).loadedBy(new ProductClassLoader()));
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertThat(logged).isEmpty();
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    private static SplentException error(TestProduct product) {
        SplentException error =
                catchThrowableOfType(SplentException.class, () -> new ProductReading(database).of(product));
        assertThat(error.code()).isEqualTo(ErrorCode.ENTITIES_UNREADABLE);
        assertThat(error.location().feature()).as(error.getMessage()).isEqualTo("shop");
        return error;
    }

    private static Handler collecting(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord logRecord) {
                logged.add(logRecord.getLoggerName() + ": " + logRecord.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
