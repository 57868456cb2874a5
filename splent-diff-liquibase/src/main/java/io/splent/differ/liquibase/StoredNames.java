package io.splent.differ.liquibase;

import io.splent.api.schema.Dialect;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Vendor;
import java.util.Locale;
import java.util.Map;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** From the names of Hibernate's model to the names the database stores. */
final class StoredNames {

    private final IdentifierCase identifierCase;
    private final boolean schemaIsCatalog;
    private final String productSchema;
    private final @Nullable String mapperSchema;

    /**
     * @param productSchema the stored name of the product's default schema
     * @param mappingSettings what the product asks of Hibernate; may name the schema of entities that name none
     */
    StoredNames(Dialect dialect, String productSchema, Map<String, String> mappingSettings) {
        this.identifierCase = dialect.identifierCase();
        this.schemaIsCatalog = dialect.vendor() == Vendor.MARIADB || dialect.vendor() == Vendor.MYSQL;
        this.productSchema = productSchema;
        String mapperSetting =
                mappingSettings.get(schemaIsCatalog ? MappingSettings.DEFAULT_CATALOG : MappingSettings.DEFAULT_SCHEMA);
        this.mapperSchema = mapperSetting == null ? null : fold(mapperSetting);
    }

    ObjectName of(Table table) {
        QualifiedName name = table.getQualifiedTableName();
        return new ObjectName(schema(name.getCatalogName(), name.getSchemaName()), fold(name.getObjectName()));
    }

    ObjectName of(QualifiedName name) {
        return new ObjectName(schema(name.getCatalogName(), name.getSchemaName()), fold(name.getObjectName()));
    }

    String of(Column column) {
        return column.isQuoted() ? column.getName() : fold(column.getName());
    }

    @Nullable
    String schema(Namespace.Name name) {
        return schema(name.catalog(), name.schema());
    }

    /** The schema as SPLENT understands it: null for the product's default one, also where the mapping names it. */
    @Nullable
    String schema(@Nullable Identifier catalog, @Nullable Identifier schema) {
        Identifier chosen = schemaIsCatalog ? catalog : schema;
        String stored = chosen == null ? mapperSchema : fold(chosen);
        return productSchema.equals(stored) ? null : stored;
    }

    private String fold(Identifier identifier) {
        return identifier.isQuoted() ? identifier.getText() : fold(identifier.getText());
    }

    private String fold(String unquoted) {
        return switch (identifierCase) {
            case UPPER -> unquoted.toUpperCase(Locale.ROOT);
            case LOWER -> unquoted.toLowerCase(Locale.ROOT);
            case PRESERVED -> unquoted;
        };
    }
}
