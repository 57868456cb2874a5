package io.splent.differ.liquibase;

import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.generator.Generator;
import org.hibernate.id.enhanced.DatabaseStructure;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.mapping.GeneratorSettings;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.jspecify.annotations.Nullable;

/** Finds the sequence or table that numbers the rows of an entity. */
final class GeneratorObjects {

    private final Metadata metadata;
    private final StoredNames names;
    private final GeneratorSettings settings;

    GeneratorObjects(Metadata metadata, StoredNames names, SqlStringGenerationContext naming) {
        this.metadata = metadata;
        this.names = names;
        this.settings = new Settings(naming);
    }

    List<ObjectRef> of(PersistentClass entity) {
        if (!(entity instanceof RootClass root) || root.getIdentifier() == null) {
            return List.of();
        }
        Generator generator = root.getIdentifier()
                .createGenerator(metadata.getDatabase().getDialect(), root, root.getIdentifierProperty(), settings);
        if (generator instanceof SequenceStyleGenerator sequenceStyle) {
            return List.of(of(sequenceStyle.getDatabaseStructure()));
        }
        return generator instanceof TableGenerator table ? of(table) : List.of();
    }

    private ObjectRef of(DatabaseStructure structure) {
        ObjectName name = names.of(structure.getPhysicalName());
        return structure.isPhysicalSequence() ? ObjectRef.sequence(name) : ObjectRef.table(name);
    }

    /** The generator tells its table only as text. */
    private List<ObjectRef> of(TableGenerator generator) {
        return metadata.collectTableMappings().stream()
                .filter(table -> table.getQualifiedTableName().render().equals(generator.getTableName()))
                .map(table -> ObjectRef.table(names.of(table)))
                .toList();
    }

    private record Settings(SqlStringGenerationContext getSqlStringGenerationContext) implements GeneratorSettings {
        @Override
        public @Nullable String getDefaultCatalog() {
            return null;
        }

        @Override
        public @Nullable String getDefaultSchema() {
            return null;
        }
    }
}
