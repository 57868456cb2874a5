package io.splent.differ.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.change.SchemaChange;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.api.diff.Origin;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.Vendor;
import io.splent.differ.liquibase.line.Invoice;
import io.splent.differ.liquibase.line.User;
import io.splent.mapping.LiveRequest;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Entities that name another schema than the product's own. */
class FurtherSchemaTest {

    private final EntityModel model = new EntityModel(
            getClass().getClassLoader(),
            List.of(
                    new ManagedClass(Invoice.class.getName(), "sales", List.of()),
                    new ManagedClass(User.class.getName(), "auth", List.of())));

    @OnEachDatabase
    void comparesEachSchemaWithItsOwnCounterpart(TestDatabase database) throws SQLException {
        database.execute("create schema sales", "create table sales.invoice (id integer not null, extra integer)");
        try (Connection connection = database.open()) {
            assertThat(changes(database, connection))
                    .contains(
                            "create-table user",
                            "add-column sales.invoice number",
                            "drop-column sales.invoice extra",
                            "create-index sales.invoice invoice_number",
                            "add-foreign-key sales.invoice fksnhwbq5qif00x4r50wumbwyao")
                    .noneMatch(change -> change.startsWith("create-table sales") || change.startsWith("drop-table"));
        } finally {
            database.execute(database.vendor() == Vendor.MARIADB ? "drop database sales" : "drop schema sales cascade");
        }
    }

    @OnEachDatabase
    void namesTheSchemaInTheOrigin(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            assertThat(new LiquibaseSchemaDiffer()
                            .diff(LiveRequest.of(database, connection, model))
                            .origins())
                    .anySatisfy((object, origin) -> {
                        assertThat(object.kind())
                                .isEqualTo(ObjectRef.table(object.container()).kind());
                        assertThat(object.container().toString()).isEqualToIgnoringCase("sales.invoice");
                        assertThat(origin).isEqualTo(new Origin("sales", Invoice.class.getName(), null));
                    });
        }
    }

    private List<String> changes(TestDatabase database, Connection connection) throws SQLException {
        return new LiquibaseSchemaDiffer()
                .diff(LiveRequest.of(database, connection, model)).changes().stream()
                        .map(FurtherSchemaTest::described)
                        .toList();
    }

    private static String described(SchemaChange change) {
        String table = String.valueOf(change.affectedTable());
        String text = change.kind().id() + " " + table;
        return (table.equals(change.objectName()) ? text : text + " " + change.objectName()).toLowerCase(Locale.ROOT);
    }
}
