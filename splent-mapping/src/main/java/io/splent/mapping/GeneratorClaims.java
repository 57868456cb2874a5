package io.splent.mapping;

import io.splent.api.diff.Origin;
import io.splent.api.schema.ObjectRef;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.QualifiedNameParser;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.generator.Generator;
import org.hibernate.id.enhanced.DatabaseStructure;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.mapping.GeneratorSettings;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Notes which entity numbers its rows from which sequence or table. Hibernate forgets the generators it made while
 * reading the entities, so they are made once more, as it does itself when a session factory is built.
 */
final class GeneratorClaims {

    private final EntityMapping mapping;
    private final StoredNames names;
    private final Settings settings;

    private record Settings(
            @Nullable String defaultCatalog, @Nullable String defaultSchema, SqlStringGenerationContext context)
            implements GeneratorSettings {
        @Override
        public @Nullable String getDefaultCatalog() {
            return defaultCatalog;
        }

        @Override
        public @Nullable String getDefaultSchema() {
            return defaultSchema;
        }

        @Override
        public SqlStringGenerationContext getSqlStringGenerationContext() {
            return context;
        }
    }

    GeneratorClaims(EntityMapping mapping, StoredNames names) {
        this.mapping = mapping;
        this.names = names;
        this.settings = new Settings(mapping.defaultCatalog(), mapping.defaultSchema(), mapping.sqlContext());
    }

    void collect(Claims claims, AttributeOrigins origins) {
        mapping.metadata().getEntityBindings().forEach(entity -> {
            if (entity instanceof RootClass root) {
                collect(root, claims, origins);
            }
        });
    }

    private void collect(RootClass root, Claims claims, AttributeOrigins origins) {
        Property property = root.getIdentifierProperty();
        Origin origin = property == null ? origins.of(root) : origins.of(root, property.getName());
        Generator generator = root.getIdentifier().createGenerator(mapping.dialect(), root, property, settings);
        if (generator instanceof SequenceStyleGenerator sequenceStyle) {
            DatabaseStructure structure = sequenceStyle.getDatabaseStructure();
            claims.addGenerator(generator(structure), origin);
        } else if (generator instanceof TableGenerator table) {
            claims.addGenerator(ObjectRef.table(names.of(physical(table))), origin);
        }
    }

    private ObjectRef generator(DatabaseStructure structure) {
        return structure.isPhysicalSequence()
                ? ObjectRef.sequence(names.of(structure.getPhysicalName()))
                : ObjectRef.table(names.of(structure.getPhysicalName()));
    }

    /** The generator tells its table's name as mapped; the naming strategy may have changed it. */
    private QualifiedName physical(TableGenerator generator) {
        QualifiedName mapped = QualifiedNameParser.INSTANCE.parse(generator.getTableName());
        Identifier name = mapped.getObjectName();
        Table table = mapping.database()
                .locateNamespace(mapped.getCatalogName(), mapped.getSchemaName())
                .locateTable(name);
        return table == null ? mapped : table.getQualifiedTableName();
    }
}
