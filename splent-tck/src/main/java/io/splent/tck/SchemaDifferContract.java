package io.splent.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.SpiLevel;
import io.splent.api.SplentException;
import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SequenceChange.CreateSequence;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.diff.DifferCapability;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.Origin;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.Vendor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link SchemaDiffer} must do on a database product, and whether it sees what it claims to see there, and
 * only that. Extend it once per product:
 *
 * <pre>{@code
 * final class MyDifferOnH2Test extends SchemaDifferContract {
 *     @Override
 *     protected SchemaDiffer differ() {
 *         return new MyDiffer();
 *     }
 *
 *     @Override
 *     protected ContractDatabase newDatabase() throws SQLException {
 *         String url = "jdbc:h2:mem:" + UUID.randomUUID();
 *         Connection keepsItAlive = DriverManager.getConnection(url);
 *         return new ContractDatabase(() -> DriverManager.getConnection(url), keepsItAlive::close);
 *     }
 * }
 * }</pre>
 *
 * <p>The differ is tried with the entities of {@link io.splent.tck.library}. What it does to a database is judged by what
 * the JDBC driver and the information schema say afterwards.
 *
 * @since 0.1
 */
public abstract class SchemaDifferContract {

    /** For subclasses. */
    protected SchemaDifferContract() {}

    /** The differ under test. */
    protected abstract SchemaDiffer differ();

    /** An empty database; asked for once or more by every test. */
    protected abstract ContractDatabase newDatabase() throws SQLException;

    /** Settings that the differ needs for its object-relational mapper. */
    protected Map<String, String> mappingSettings() {
        return Map.of();
    }

    /**
     * Gives the differ a model in the form that it works with, by default the annotated classes. A differ that reads
     * something else, such as files, overrides this and puts them where it looks for them.
     */
    protected EntityModel realise(ContractModel model) {
        return model.entities();
    }

    /**
     * What the differ calls the place that asks for something, given the class and attribute that do. A differ that does
     * not read classes overrides this; the feature is not its to choose.
     */
    protected Origin called(Origin origin) {
        return origin;
    }

    @Test
    final void hasAnIdThatCanBeTyped() {
        assertThat(differ().id()).matches("[a-z0-9-]+");
    }

    @Test
    final void tellsTheLevelItWasCompiledAgainst() {
        assertThat(differ().spiLevel()).isBetween(SpiLevel.OLDEST_SUPPORTED, SpiLevel.CURRENT);
    }

    @Test
    final void knowsItsCapabilitiesOnEveryDatabase() {
        for (Vendor vendor : Vendor.values()) {
            Dialect dialect = new Dialect(vendor, 99, 0, "99.0", IdentifierCase.LOWER);
            assertThat(differ().capabilities(dialect))
                    .as(vendor.id())
                    .isNotNull()
                    .doesNotContainNull()
                    .isEqualTo(differ().capabilities(dialect));
        }
    }

    @Test
    final void claimsNothingOfWhichItDoesNotSeeTheWhole() throws SQLException {
        try (LiveDatabase live = empty()) {
            Set<DifferCapability> claims = differ().capabilities(live.dialect());
            for (DifferCapability claim : claims) {
                assertThat(claims).as("what %s are part of", claim.label()).containsAll(wholeOf(claim));
            }
        }
    }

    /** Nobody sees the default of a column without seeing the column. */
    private static Set<DifferCapability> wholeOf(DifferCapability part) {
        return switch (part) {
            case TABLES, SEQUENCES, ENUM_TYPES -> Set.of();
            case COLUMNS, PRIMARY_KEYS, FOREIGN_KEYS, UNIQUE_CONSTRAINTS, INDEXES, CHECKS, COMMENTS ->
                Set.of(DifferCapability.TABLES);
            case COLUMN_TYPES, NULLABILITY, DEFAULTS, IDENTITY, GENERATED_COLUMNS, COLLATIONS ->
                Set.of(DifferCapability.COLUMNS);
            case FOREIGN_KEY_ACTIONS -> Set.of(DifferCapability.FOREIGN_KEYS);
            case INDEX_DIRECTIONS -> Set.of(DifferCapability.INDEXES);
            case SEQUENCE_INCREMENTS -> Set.of(DifferCapability.SEQUENCES);
        };
    }

    @Test
    final void findsNothingInASchemaThatFits() throws SQLException {
        try (LiveDatabase live = withLibrary()) {
            assertThat(diff(live).changes()).isEmpty();
        }
    }

    @Test
    final void findsNothingMoreOnceItsChangesAreMade() throws SQLException {
        try (LiveDatabase live = empty()) {
            SchemaDiff first = diff(live);
            assertThat(first.changes()).isNotEmpty();
            live.apply(first.changes());
            assertThat(diff(live).changes()).isEmpty();
        }
    }

    @Test
    final void createsAllThatItClaimsToSee() throws SQLException {
        try (LiveDatabase expected = withLibrary();
                LiveDatabase live = empty()) {
            live.apply(diff(live).changes());
            for (DifferCapability claim : differ().capabilities(live.dialect())) {
                assertThat(live.observe().of(claim))
                        .as(claim.label())
                        .isEqualTo(expected.observe().of(claim));
            }
        }
    }

    @Test
    final void givesEqualAnswersToEqualRequests() throws SQLException {
        try (LiveDatabase live = empty()) {
            live.execute("create table tck_author (id integer)", "create table tck_stray (id integer)");
            SchemaDiff answer = diff(live);
            assertThat(diff(live)).isEqualTo(answer);
            EntityModel entities = realise(Library.model(live.vendor()));
            assertThat(differ().diff(live.request(entities, mappingSettings(), live.schema())))
                    .as("with the default schema named")
                    .isEqualTo(answer);
        }
    }

    @Test
    final void namesTheOriginOfAllThatIsToBeCreated() throws SQLException {
        try (LiveDatabase live = empty()) {
            live.execute("create table tck_shelf (code varchar(20) not null primary key)");
            SchemaDiff diff = diff(live);
            List<ObjectRef> created = diff.changes().stream()
                    .flatMap(SchemaDifferContract::created)
                    .toList();
            assertThat(created).hasSizeGreaterThan(3);
            assertThat(diff.origins()).containsKeys(created.toArray(ObjectRef[]::new));
        }
    }

    private static Stream<ObjectRef> created(SchemaChange change) {
        if (change instanceof CreateTable creation) {
            ObjectName table = creation.table().name();
            return Stream.concat(
                    Stream.of(ObjectRef.table(table)),
                    creation.table().columns().stream().map(column -> ObjectRef.column(table, column.name())));
        }
        if (change instanceof AddColumn addition) {
            return Stream.of(
                    ObjectRef.column(addition.tableName(), addition.column().name()));
        }
        if (change instanceof CreateSequence creation) {
            return Stream.of(ObjectRef.sequence(creation.sequence().name()));
        }
        return Stream.of();
    }

    @Test
    final void givesAnAttributeOfAMixinToTheRefiningFeature() throws SQLException {
        try (LiveDatabase live = withLibrary()) {
            live.execute("alter table tck_book drop column rating", "alter table tck_book drop column price");
            Map<ObjectRef, Origin> origins = diff(live).origins();
            assertThat(originOf("rating", origins))
                    .isEqualTo(called(Library.RATING))
                    .extracting(Origin::feature)
                    .isEqualTo(Library.RATING.feature());
            assertThat(originOf("price", origins)).extracting(Origin::feature).isEqualTo("books");
        }
    }

    private static Origin originOf(String column, Map<ObjectRef, Origin> origins) {
        return origins.entrySet().stream()
                .filter(entry -> entry.getKey().container().name().equalsIgnoreCase("tck_book"))
                .filter(entry -> entry.getKey().name().equalsIgnoreCase(column))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(column + " has no origin"));
    }

    @Test
    final void reportsWhatNoEntityAsksForAsDropsOnly() throws SQLException {
        try (LiveDatabase live = withLibrary()) {
            live.execute(
                    "create table tck_stray (id integer not null primary key, name varchar(20) unique)",
                    "create sequence tck_stray_numbers",
                    "create view tck_stray_names as select name from tck_stray",
                    "create index ix_tck_stray on tck_shelf (label)",
                    "alter table tck_author add column stray integer");
            assertThat(diff(live).changes())
                    .allSatisfy(change -> assertThat(change.kind().id()).startsWith("drop-"))
                    .noneMatch(change -> change.objectName().equalsIgnoreCase("tck_stray_names"));
        }
    }

    @Test
    final void looksOnlyAtTheSchemasThatTheEntitiesName() throws SQLException {
        try (LiveDatabase live = withLibrary()) {
            String other = live.schema() + "_other";
            live.execute(
                    "create schema " + other,
                    "create table %s.tck_book (id varchar(3))".formatted(other),
                    "create table %s.tck_stray (id integer)".formatted(other));
            try {
                ContractRequest request = request(live, realise(Library.model(live.vendor())));
                assertThat(differ().diff(request).changes()).isEmpty();
                assertThat(request.askedFor()).isEmpty();
            } finally {
                live.execute(
                        "drop table %s.tck_book".formatted(other),
                        "drop table %s.tck_stray".formatted(other),
                        "drop schema " + other);
            }
        }
    }

    @Test
    final void leavesNoTraceOnTheServer() throws SQLException {
        try (LiveDatabase live = withLibrary()) {
            live.execute("create table tck_stray (id integer)", "drop table tck_shelf");
            ObservedSchema schema = live.observe();
            List<String> schemas = live.schemas();
            forbidWriting(live);
            assertThat(diff(live).changes()).isNotEmpty();
            assertThat(live.observe()).isEqualTo(schema);
            assertThat(live.schemas()).isEqualTo(schemas);
        }
    }

    @Test
    final void handsTheConnectionBackAsItWas() throws SQLException {
        try (LiveDatabase live = withLibrary()) {
            Connection connection = live.connection();
            String schema = live.schema();
            int isolation = connection.getTransactionIsolation();
            diff(live);
            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.isReadOnly()).isFalse();
            assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
            assertThat(live.schema()).isEqualTo(schema);
        }
    }

    @Test
    final void dropsNothingBecauseAClassCannotBeLoaded() throws SQLException {
        try (LiveDatabase live = withLibrary()) {
            ContractRequest request = request(live, realise(Library.modelWithoutBook(live.vendor())));
            List<SchemaChange> changes = new ArrayList<>();
            try {
                changes.addAll(differ().diff(request).changes());
            } catch (SplentException refusal) {
                assertThat(refusal).hasMessageContaining(called(Library.LOST).toString());
            }
            assertThat(changes).isEmpty();
        }
    }

    /** Claims are to be kept, denials too: what a differ has learnt to see, it must claim. */
    @TestFactory
    final Stream<DynamicTest> seesWhatItClaimsToSeeAndNothingElse() throws SQLException {
        Dialect dialect;
        try (LiveDatabase live = empty()) {
            dialect = live.dialect();
        }
        Set<DifferCapability> claims = differ().capabilities(dialect);
        return SeededDifference.on(dialect.vendor()).stream()
                .map(difference -> claims.contains(difference.expected().capability())
                        ? DynamicTest.dynamicTest("claims " + difference, () -> assertReported(difference))
                        : DynamicTest.dynamicTest("denies " + difference, () -> assertNotReported(difference)));
    }

    private void assertReported(SeededDifference difference) throws SQLException {
        try (LiveDatabase live = withLibrary()) {
            ObservedSchema desired = live.observe();
            live.execute(difference.statements());
            assertThat(live.observe()).as("what was seeded").isNotEqualTo(desired);
            List<SchemaChange> changes = diff(live).changes();
            assertThat(changes)
                    .as("claimed")
                    .anyMatch(difference.expected()::isReportedBy)
                    .allMatch(difference.expected()::isAbout);
            live.apply(changes);
            assertThat(live.observe()).as("after the changes").isEqualTo(desired);
        }
    }

    private void assertNotReported(SeededDifference difference) throws SQLException {
        try (LiveDatabase live = withLibrary()) {
            live.execute(difference.statements());
            assertThat(diff(live).changes()).as("not claimed").isEmpty();
        }
    }

    /** Every way in which a model can change, from D01 on. */
    @TestFactory
    final Stream<DynamicTest> followsAModelThatChanges() throws SQLException {
        Vendor vendor;
        try (LiveDatabase live = empty()) {
            vendor = live.vendor();
        }
        return ConformanceCase.on(vendor).stream()
                .map(conformance -> DynamicTest.dynamicTest(conformance.name(), () -> follow(conformance)));
    }

    private void follow(ConformanceCase conformance) throws SQLException {
        EntityModel after = realise(conformance.after());
        try (LiveDatabase live = empty();
                LiveDatabase fresh = empty()) {
            new CaseTrial(differ(), conformance, database -> request(database, after)).run(live, fresh);
        }
    }

    private LiveDatabase empty() throws SQLException {
        return LiveDatabase.empty(newDatabase());
    }

    private LiveDatabase withLibrary() throws SQLException {
        return LiveDatabase.withLibrary(newDatabase());
    }

    private SchemaDiff diff(LiveDatabase live) {
        return differ().diff(request(live, realise(Library.model(live.vendor()))));
    }

    private ContractRequest request(LiveDatabase live, EntityModel entities) {
        return live.request(entities, mappingSettings());
    }

    /** From now on the server itself refuses a change on the connection that the differ gets; H2 cannot do that. */
    private static void forbidWriting(LiveDatabase live) throws SQLException {
        try (Statement statement = live.connection().createStatement()) {
            switch (live.vendor()) {
                case POSTGRESQL -> statement.execute("set session characteristics as transaction read only");
                case MARIADB, MYSQL -> statement.execute("set session transaction read only");
                case H2 -> {}
            }
        }
    }
}
