package io.splent.mapping;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.diff.Origin;
import io.splent.api.schema.ObjectRef;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Constraint;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.Table;

/** Explains, in the words of the entity model, what the database refused. */
final class RefusedMapping {

    private static final int EXCERPT = 160;
    private static final Pattern CONNECTION_NUMBER = Pattern.compile("^\\(conn=\\d+\\) ");

    private final Ownership ownership;
    private final StoredNames names;
    private final ScratchContext context;
    private final TableProbe probe;
    private final Set<Origin> origins = new LinkedHashSet<>();
    private final List<String> lines = new ArrayList<>();

    RefusedMapping(Ownership ownership, StoredNames names, ScratchContext context, TableProbe probe) {
        this.context = context;
        this.ownership = ownership;
        this.names = names;
        this.probe = probe;
    }

    SplentException explain(List<Refusal> refusals) {
        refusals.forEach(this::explain);
        Set<String> features = origins.stream().map(Origin::feature).collect(Collectors.toSet());
        return new SplentException(
                ErrorCode.DDL_REJECTED,
                "the database refuses what the entities need:\n  " + String.join("\n  ", lines),
                (features.size() == 1
                                ? ErrorLocation.ofFeature(features.iterator().next())
                                : ErrorLocation.UNKNOWN)
                        .withSqlState(refusals.get(0).reason().getSQLState()),
                "change the mapping of the attributes named (type, length, precision or name; a reserved word needs "
                        + "quotes, as in @Column(name = \"`order`\")), compile, and run the command again; "
                        + "nothing was written",
                refusals.get(0).reason());
    }

    private void explain(Refusal refusal) {
        if (refusal.creation().object() instanceof Table table) {
            table(refusal, table);
        } else if (refusal.creation().object() instanceof Constraint constraint) {
            line(columns(constraint.getTable(), constraint.getColumns()), refusal.statement(), refusal.reason());
        } else if (refusal.creation().object() instanceof Index index) {
            List<Column> columns = index.getSelectables().stream()
                    .filter(Column.class::isInstance)
                    .map(Column.class::cast)
                    .toList();
            line(columns(index.getTable(), columns), refusal.statement(), refusal.reason());
        } else if (refusal.creation().object() instanceof Sequence sequence) {
            Origin origin = ownership.ownerOf(ObjectRef.sequence(names.of(sequence.getName())));
            line(origin == null ? List.of() : List.of(origin), refusal.statement(), refusal.reason());
        } else {
            line(List.of(), refusal.statement(), refusal.reason());
        }
    }

    private void table(Refusal refusal, Table table) {
        List<TableProbe.Finding> findings = probe.probe(table);
        for (TableProbe.Finding finding : findings) {
            line(columns(table, finding.columns()), finding.definition(), finding.reason());
        }
        if (findings.isEmpty()) {
            Origin owner = ownership.ownerOf(ObjectRef.table(names.of(table)));
            line(owner == null ? List.of() : List.of(owner), refusal.statement(), refusal.reason());
        }
    }

    private List<Origin> columns(Table table, List<Column> columns) {
        List<Origin> found = new ArrayList<>();
        for (Column column : columns) {
            Origin origin = ownership.ownerOf(ObjectRef.column(names.of(table), names.of(column)));
            if (origin != null && !found.contains(origin)) {
                found.add(origin);
            }
        }
        return found;
    }

    private void line(List<Origin> guilty, String statement, SQLException reason) {
        origins.addAll(guilty);
        String who = guilty.isEmpty()
                ? "unknown entity"
                : guilty.stream().map(Origin::toString).collect(Collectors.joining(", "));
        lines.add("%s: %s: %s".formatted(who, excerpt(statement), firstLine(reason)));
    }

    private String excerpt(String statement) {
        String flat = context.display(statement).replaceAll("\\s+", " ").strip();
        return flat.length() <= EXCERPT ? flat : flat.substring(0, EXCERPT) + "…";
    }

    /** Some drivers number the connection before what they have to say, others repeat the statement after it. */
    private static String firstLine(SQLException reason) {
        String message =
                CONNECTION_NUMBER.matcher(String.valueOf(reason.getMessage())).replaceFirst("");
        String said = message.lines().findFirst().orElse(message);
        int repeated = said.indexOf("; SQL statement:");
        return (repeated < 0 ? said : said.substring(0, repeated)).strip();
    }
}
