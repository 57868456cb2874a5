package io.splent.core.plan;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.change.SchemaChange;
import io.splent.api.diff.Scratch;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.sql.SqlWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Proves a plan in a scratch schema before it is written: the live state is rebuilt there, every forward script is run
 * and must leave nothing to do for its features, every reverse script is run and must bring the start back.
 */
public final class MigrationProof {

    private final DatabaseSupport support;
    private final ScratchSpace scratchSpace;

    public MigrationProof(DatabaseSupport support, ScratchSpace scratchSpace) {
        this.support = support;
        this.scratchSpace = scratchSpace;
    }

    /** What is left to do for the planned features, given what a proof run left behind. */
    @FunctionalInterface
    public interface Remainder {
        List<SchemaChange> after(SchemaSnapshot reached);
    }

    /**
     * Runs the proof.
     *
     * @param live the live state
     * @param involved the tables that matter, all of the desired ones among them
     * @param furtherSchemas the schemas besides the default one that are named anywhere
     * @return what the user should know: why there is no proof when the live state could not be rebuilt, and which
     *     changes fail on rows although nothing else says so; empty when all is well
     * @throws SplentException when a script fails or does not do what it should
     */
    public List<String> prove(
            MigrationPlan plan,
            SchemaSnapshot live,
            Set<ObjectName> involved,
            Set<String> furtherSchemas,
            Remainder remainder) {
        SchemaSnapshot start = restricted(live, ReferencedTables.of(involved, live));
        try (Scratch scratch = scratchSpace.open(furtherSchemas)) {
            SqlWriter writer = support.sqlWriter(scratch::standInFor);
            Optional<String> obstacle = rebuild(scratch, writer, start);
            if (obstacle.isPresent()) {
                return List.of("The scripts could not be proven before writing: " + obstacle.get());
            }
            SchemaSnapshot rebuilt = scratch.read();
            SampleData sample = new SampleData(scratch, support.sampleRows(scratch::standInFor), changes(plan));
            sample.fill(rebuilt);
            Rehearsal rehearsal = new Rehearsal(scratch, writer, sample, support.dialect());
            rehearsal.forward(plan);
            requireNothingLeft(plan, remainder.after(scratch.read()));
            requireKept(plan, "forward", sample.lossAfterChanges());
            rehearsal.back(plan);
            requireSame(plan, rebuilt, scratch.read());
            requireKept(plan, "reverse", sample.lossAfterReversal());
            return rehearsal.surprises();
        } catch (SQLException e) {
            throw unproven("The proof could not read the scratch schema: " + e.getMessage(), null, e);
        }
    }

    private Optional<String> rebuild(Scratch scratch, SqlWriter writer, SchemaSnapshot start) {
        List<SchemaChange> changes =
                support.sequencer().sequence(support.comparator().compare(SchemaSnapshot.EMPTY, start));
        for (SchemaChange change : changes) {
            try {
                scratch.execute(writer.statements(change));
            } catch (SQLException e) {
                return Optional.of("the live " + change.objectName() + " cannot be rebuilt: " + firstLine(e));
            }
        }
        return Optional.empty();
    }

    private static List<SchemaChange> changes(MigrationPlan plan) {
        return plan.features().stream()
                .flatMap(feature -> feature.changes().stream())
                .map(PlannedChange::change)
                .toList();
    }

    private void requireKept(MigrationPlan plan, String word, Optional<ObjectName> lost) {
        if (lost.isPresent()) {
            throw unproven(
                    "The " + word + " scripts would lose values of " + lost.get()
                            + " that no change in them is about, nothing was written.",
                    onlyFeature(plan),
                    null);
        }
    }

    private void requireNothingLeft(MigrationPlan plan, List<SchemaChange> left) {
        if (!left.isEmpty()) {
            throw unproven(
                    "After the forward scripts something would be left to do, nothing was written: " + described(left),
                    onlyFeature(plan),
                    null);
        }
    }

    private void requireSame(MigrationPlan plan, SchemaSnapshot before, SchemaSnapshot after) {
        List<SchemaChange> differences = support.comparator().compare(after, before);
        if (!differences.isEmpty()) {
            throw unproven(
                    "The reverse scripts do not bring the start back, nothing was written: " + described(differences),
                    onlyFeature(plan),
                    null);
        }
    }

    private static @Nullable String onlyFeature(MigrationPlan plan) {
        return plan.features().size() == 1 ? plan.features().get(0).feature() : null;
    }

    private String described(List<SchemaChange> changes) {
        return changes.stream()
                .limit(5)
                .map(change -> ChangeLabel.of(change, support.dialect()).toString())
                .collect(Collectors.joining("; "));
    }

    static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    static SplentException unproven(String message, @Nullable String feature, @Nullable Throwable cause) {
        ErrorLocation place = ErrorLocation.UNKNOWN.withFeature(feature);
        return new SplentException(
                ErrorCode.PLAN_NOT_PROVEN,
                message,
                place,
                "Please report this with the entity concerned; meanwhile write the script by hand: splent db:migrate"
                        + " FEATURE --empty",
                cause);
    }

    /** The involved tables, with sequences and types since a column may need them; views and the like stay out. */
    private static SchemaSnapshot restricted(SchemaSnapshot live, Set<ObjectName> names) {
        List<Table> tables = live.tables().stream()
                .filter(table -> names.contains(table.name()))
                .toList();
        return new SchemaSnapshot(tables, live.sequences(), live.types(), List.of());
    }
}
