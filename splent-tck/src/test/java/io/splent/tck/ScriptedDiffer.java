package io.splent.tck;

import io.splent.api.SpiLevel;
import io.splent.api.diff.DiffRequest;
import io.splent.api.diff.DifferCapability;
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
import io.splent.api.schema.Vendor;
import io.splent.schema.DatabaseSupport;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A differ for one product, whose desired schema comes from the product's own script instead of a mapper. */
class ScriptedDiffer implements SchemaDiffer {

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
        Set<DifferCapability> seen = EnumSet.allOf(DifferCapability.class);
        if (dialect.vendor() != Vendor.POSTGRESQL) {
            seen.remove(DifferCapability.ENUM_TYPES);
        }
        return seen;
    }

    @Override
    public SchemaDiff diff(DiffRequest request) {
        Dialect dialect = request.dialect();
        SchemaSnapshot desired;
        try (Scratch scratch = request.scratch().open(Set.of())) {
            scratch.execute(Library.statements(dialect.vendor()));
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
