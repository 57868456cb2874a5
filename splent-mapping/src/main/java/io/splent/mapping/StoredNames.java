package io.splent.mapping;

import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Vendor;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** The names under which the database will store what Hibernate names. */
final class StoredNames {

    /** PostgreSQL cuts longer names without a word. */
    private static final int POSTGRES_NAME_BYTES = 63;

    private final Dialect dialect;
    private final String productSchema;
    private final SqlStringGenerationContext hibernate;

    /**
     * @param productSchema the product's default schema as stored
     * @param hibernate knows the schema that the product's settings make the default of all entities
     */
    StoredNames(Dialect dialect, String productSchema, SqlStringGenerationContext hibernate) {
        this.dialect = dialect;
        this.productSchema = productSchema;
        this.hibernate = hibernate;
    }

    /** Whether what Hibernate calls a catalog is what the database calls a schema. */
    boolean schemaIsCatalog() {
        return dialect.vendor().isMySqlFamily();
    }

    /** The schema as stored, or null for the product's default schema. */
    @Nullable
    String schema(@Nullable Identifier catalog, @Nullable Identifier schema) {
        Identifier named =
                schemaIsCatalog() ? hibernate.catalogWithDefault(catalog) : hibernate.schemaWithDefault(schema);
        if (named == null) {
            return null;
        }
        String stored = of(named);
        return stored.equals(productSchema) ? null : stored;
    }

    ObjectName of(QualifiedName name) {
        return new ObjectName(schema(name.getCatalogName(), name.getSchemaName()), of(name.getObjectName()));
    }

    ObjectName of(Table table) {
        return of(table.getQualifiedTableName());
    }

    String of(Column column) {
        return of(Identifier.toIdentifier(column.getName(), column.isQuoted()));
    }

    String of(Identifier identifier) {
        String text = identifier.getText();
        return cut(identifier.isQuoted() ? text : folded(text));
    }

    private String folded(String text) {
        return switch (dialect.identifierCase()) {
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case PRESERVED -> text;
        };
    }

    private String cut(String text) {
        if (dialect.vendor() != Vendor.POSTGRESQL) {
            return text;
        }
        String name = text;
        while (name.getBytes(StandardCharsets.UTF_8).length > POSTGRES_NAME_BYTES) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name;
    }
}
