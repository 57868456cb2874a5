package io.splent.mapping;

import io.splent.api.diff.Scratch;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.QualifiedSequenceName;
import org.hibernate.boot.model.relational.QualifiedTableName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Makes Hibernate's exporters write every name with the scratch stand-in of its schema. The default schema is written
 * too: inside another database MariaDB would look up a bare referenced table in that other database.
 */
final class ScratchContext implements SqlStringGenerationContext {

    private final SqlStringGenerationContext hibernate;
    private final StoredNames names;
    private final Scratch scratch;

    ScratchContext(EntityMapping mapping, StoredNames names, Scratch scratch) {
        this.hibernate = mapping.sqlContext();
        this.names = names;
        this.scratch = scratch;
    }

    @Override
    public Dialect getDialect() {
        return hibernate.getDialect();
    }

    @Override
    public Identifier toIdentifier(String text) {
        return hibernate.toIdentifier(text);
    }

    @Override
    public @Nullable Identifier getDefaultCatalog() {
        return names.schemaIsCatalog() ? standIn(null, null) : null;
    }

    @Override
    public @Nullable Identifier getDefaultSchema() {
        return names.schemaIsCatalog() ? null : standIn(null, null);
    }

    @Override
    public @Nullable Identifier catalogWithDefault(@Nullable Identifier catalog) {
        return names.schemaIsCatalog() ? standIn(catalog, null) : null;
    }

    @Override
    public @Nullable Identifier schemaWithDefault(@Nullable Identifier schema) {
        return names.schemaIsCatalog() ? null : standIn(null, schema);
    }

    private Identifier standIn(@Nullable Identifier catalog, @Nullable Identifier schema) {
        return Identifier.toIdentifier(scratch.standInFor(names.schema(catalog, schema)), true);
    }

    @Override
    public String format(QualifiedTableName name) {
        return write(name);
    }

    @Override
    public String format(QualifiedSequenceName name) {
        return write(name);
    }

    @Override
    public String format(QualifiedName name) {
        return write(name);
    }

    @Override
    public String formatWithoutCatalog(QualifiedSequenceName name) {
        return write(name);
    }

    private String write(QualifiedName name) {
        Identifier standIn = standIn(name.getCatalogName(), name.getSchemaName());
        return standIn.render(getDialect()) + "." + name.getObjectName().render(getDialect());
    }

    /** A statement for people, without the stand-in of the default schema. */
    String display(String statement) {
        return statement.replace(standIn(null, null).render(getDialect()) + ".", "");
    }

    @Override
    public boolean isMigration() {
        return false;
    }
}
