package com.example.ddl;

import io.splent.api.ErrorCode;
import io.splent.api.SpiLevel;
import io.splent.api.SplentException;
import io.splent.api.diff.DiffRequest;
import io.splent.api.diff.DifferCapability;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.diff.Scratch;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.schema.DatabaseSupport;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Takes what every feature needs from its {@link DdlFile}. The statements are run in a scratch area on the same server
 * and read back as the live database is read, so that both sides are in the database's own words.
 */
public final class DdlDiffer implements SchemaDiffer {

    @Override
    public String id() {
        return "ddl";
    }

    @Override
    public int spiLevel() {
        return SpiLevel.CURRENT;
    }

    /** DDL can say everything, so all is seen that SPLENT reads from a catalog. */
    @Override
    public Set<DifferCapability> capabilities(Dialect dialect) {
        return DifferCapability.existingOn(dialect.vendor());
    }

    @Override
    public SchemaDiff diff(DiffRequest request) {
        DatabaseSupport support = DatabaseSupport.of(request.dialect());
        DdlOrigins origins = new DdlOrigins();
        SchemaSnapshot desired = SchemaSnapshot.EMPTY;
        try (Scratch scratch = request.scratch().open(Set.of())) {
            for (DdlFile file : DdlFile.inOrder(request.entities(), request.dialect().vendor())) {
                run(file, scratch, support);
                desired = scratch.read();
                origins.add(file, desired);
            }
        } catch (SQLException e) {
            throw new SplentException(ErrorCode.DRIVER_FAILED, "The scratch area cannot be read: " + e.getMessage(), null);
        }
        return new SchemaDiff(
                support.comparator().compare(request.live(Set.of()), desired), desired, origins.all(), List.of());
    }

    private static void run(DdlFile file, Scratch scratch, DatabaseSupport support) {
        for (var statement : support.scriptSplitter().split(file.text())) {
            try {
                scratch.execute(statement.sql());
            } catch (SQLException e) {
                throw new SplentException(
                        ErrorCode.DDL_REJECTED,
                        "%s, line %d: %s".formatted(file.path(), statement.line(), e.getMessage()),
                        "Correct the file and run the command again.");
            }
        }
    }
}
