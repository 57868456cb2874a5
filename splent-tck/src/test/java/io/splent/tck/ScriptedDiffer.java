package io.splent.tck;

import io.splent.api.SpiLevel;
import io.splent.api.diff.DiffRequest;
import io.splent.api.diff.DifferCapability;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.Origin;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.diff.Scratch;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.Table;
import io.splent.schema.DatabaseSupport;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A differ that is told the DDL of a model instead of reading its classes. */
class ScriptedDiffer implements SchemaDiffer {

    /** A model in the form that this differ works with. */
    static EntityModel realise(ContractModel model) {
        return new EntityModel(
                new Script(model.statements()),
                model.entities().classes(),
                model.entities().refinements());
    }

    private static final class Script extends ClassLoader {
        private final List<String> statements;

        Script(List<String> statements) {
            this.statements = statements;
        }
    }

    @Override
    public String id() {
        return "scripted";
    }

    @Override
    public int spiLevel() {
        return SpiLevel.CURRENT;
    }

    @Override
    public Set<DifferCapability> capabilities(Dialect dialect) {
        return DifferCapability.existingOn(dialect.vendor());
    }

    @Override
    public SchemaDiff diff(DiffRequest request) {
        Dialect dialect = request.dialect();
        if (request.entities().byName(Library.LOST.className()).isPresent()) {
            return new SchemaDiff(List.of(), null, Map.of(), List.of("a script is missing"));
        }
        Script script = (Script) request.entities().classLoader();
        SchemaSnapshot desired;
        try (Scratch scratch = request.scratch().open(Set.of())) {
            scratch.execute(script.statements);
            desired = scratch.read();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new SchemaDiff(
                DatabaseSupport.of(dialect).comparator().compare(request.live(Set.of()), desired),
                desired,
                origins(desired),
                List.of());
    }

    private static Map<ObjectRef, Origin> origins(SchemaSnapshot desired) {
        Origin books = new Origin("books", "library.sql", null);
        Map<ObjectRef, Origin> origins = new HashMap<>();
        for (Sequence sequence : desired.sequences()) {
            origins.put(ObjectRef.sequence(sequence.name()), books);
        }
        for (Table table : desired.tables()) {
            origins.put(ObjectRef.table(table.name()), books);
            for (Column column : table.columns()) {
                boolean mixedIn = column.name().equalsIgnoreCase("rating");
                origins.put(ObjectRef.column(table.name(), column.name()), mixedIn ? Library.RATING : books);
            }
        }
        return origins;
    }
}
