package io.splent.differ.liquibase;

import io.splent.api.diff.Scratch;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.QualifiedSequenceName;
import org.hibernate.boot.model.relational.QualifiedTableName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Lets Hibernate write DDL for the scratch area, every name with the stand-in of its schema. The default schema is
 * written too: in a statement about another database, MariaDB would look for a bare name in that other database.
 */
final class ScratchNaming implements SqlStringGenerationContext {

    private final SqlStringGenerationContext original;
    private final StoredNames names;
    private final Scratch scratch;

    ScratchNaming(SqlStringGenerationContext original, StoredNames names, Scratch scratch) {
        this.original = original;
        this.names = names;
        this.scratch = scratch;
    }

    @Override
    public Dialect getDialect() {
        return original.getDialect();
    }

    @Override
    public Identifier toIdentifier(String text) {
        return original.toIdentifier(text);
    }

    @Override
    public @Nullable Identifier getDefaultCatalog() {
        return null;
    }

    @Override
    public @Nullable Identifier getDefaultSchema() {
        return null;
    }

    @Override
    public String format(QualifiedTableName name) {
        return format((QualifiedName) name);
    }

    @Override
    public String format(QualifiedSequenceName name) {
        return format((QualifiedName) name);
    }

    @Override
    public String format(QualifiedName name) {
        String schema = names.schema(name.getCatalogName(), name.getSchemaName());
        Identifier standIn = Identifier.toIdentifier(scratch.standInFor(schema), true);
        return standIn.render(getDialect()) + "." + name.getObjectName().render(getDialect());
    }

    @Override
    public String formatWithoutCatalog(QualifiedSequenceName name) {
        return format((QualifiedName) name);
    }

    @Override
    public boolean isMigration() {
        return false;
    }
}
