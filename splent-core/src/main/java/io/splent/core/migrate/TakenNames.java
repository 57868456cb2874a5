package io.splent.core.migrate;

import io.splent.api.change.ChangeKind;
import io.splent.api.change.ConstraintChange.AddCheck;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.ConstraintChange.AddUnique;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.api.schema.Vendor;
import io.splent.core.plan.ChangeLabel;
import io.splent.schema.DatabaseSupport;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that a schema gives away once, whatever the table: those of indexes on PostgreSQL, of constraints on H2, of
 * foreign keys on MariaDB, of tables and views everywhere. Scratch does not know the tables of others, so the proof does not
 * run into them; the database would.
 */
final class TakenNames {

    /** What shares its names. */
    private enum Space {
        RELATION,
        INDEX,
        CONSTRAINT
    }

    private record Name(Space space, @Nullable String schema, String name) {}

    private final DatabaseSupport support;
    private final Map<Name, SchemaChange> taken = new HashMap<>();
    private final Map<Name, String> views = new HashMap<>();

    TakenNames(DatabaseSupport support, SchemaSnapshot live) {
        this.support = support;
        support.comparator().differences(SchemaSnapshot.EMPTY, live).stream()
                .flatMap(TakenNames::parts)
                .forEach(made -> name(made).ifPresent(name -> taken.put(name, made)));
        live.others().stream()
                .filter(other -> other.kind().contains("view") || other.kind().contains("table"))
                .forEach(view -> views.put(
                        new Name(
                                Space.RELATION,
                                view.name().schema(),
                                folded(view.name().name())),
                        view.kind()));
    }

    /** A sentence for each name that the changes give to something new although something else bears it. */
    List<String> wantedBy(List<SchemaChange> changes) {
        changes.stream()
                .filter(change -> change.kind().name().startsWith("DROP_"))
                .map(SchemaChange::reverse)
                .flatMap(TakenNames::parts)
                .forEach(gone -> name(gone).ifPresent(taken::remove));
        return changes.stream()
                .filter(change -> !(change instanceof DropTable))
                .flatMap(TakenNames::parts)
                .flatMap(change -> sentence(change).stream())
                .toList();
    }

    private Optional<String> sentence(SchemaChange wanted) {
        Optional<Name> name = name(wanted);
        SchemaChange holder = name.map(taken::get).orElse(null);
        Optional<String> view = name.map(views::get);
        boolean elsewhere = holder != null && !Objects.equals(holder.affectedTable(), wanted.affectedTable());
        if (!elsewhere && view.isEmpty()) {
            return Optional.empty();
        }
        String object = view.map(kind -> kind + " " + support.identifiers().display(wanted.objectName()))
                .orElseGet(() -> described(Objects.requireNonNull(holder)));
        return Optional.of(ChangeLabel.of(wanted, support.dialect()) + ": " + object + " has that name already");
    }

    private String described(SchemaChange made) {
        ChangeLabel label = ChangeLabel.of(made, support.dialect());
        return label.kind().replaceFirst("^(create|add)-", "").replace('-', ' ') + " " + label.object();
    }

    /** A table brings its constraints along. */
    private static Stream<SchemaChange> parts(SchemaChange change) {
        if (!(change instanceof CreateTable create)) {
            return Stream.of(change);
        }
        Table table = create.table();
        return Stream.of(
                        Stream.of(change),
                        table.uniques().stream().map(unique -> new AddUnique(table.name(), unique)),
                        table.checks().stream().map(check -> new AddCheck(table.name(), check)))
                .flatMap(parts -> parts);
    }

    /** Empty for what has its name within its table, or one that the database makes up. */
    private Optional<Name> name(SchemaChange change) {
        Space space = space(change);
        ObjectName table = change.affectedTable();
        return space == null || table == null || isMadeUp(change)
                ? Optional.empty()
                : Optional.of(new Name(space, table.schema(), folded(change.objectName())));
    }

    private @Nullable Space space(SchemaChange change) {
        Vendor vendor = support.dialect().vendor();
        ChangeKind kind = change.kind();
        return switch (vendor) {
            case POSTGRESQL ->
                switch (kind) {
                    case CREATE_TABLE, CREATE_INDEX, ADD_UNIQUE -> Space.RELATION;
                    default -> null;
                };
            case H2 ->
                switch (kind) {
                    case CREATE_TABLE -> Space.RELATION;
                    case CREATE_INDEX -> Space.INDEX;
                    case ADD_UNIQUE, ADD_CHECK, ADD_FOREIGN_KEY -> Space.CONSTRAINT;
                    default -> null;
                };
            case MARIADB, MYSQL ->
                switch (kind) {
                    case CREATE_TABLE -> Space.RELATION;
                    case ADD_FOREIGN_KEY -> Space.CONSTRAINT;
                    default -> null;
                };
        };
    }

    private static boolean isMadeUp(SchemaChange change) {
        return (change instanceof AddUnique unique && unique.constraint().generatedName())
                || (change instanceof AddCheck check && check.check().generatedName())
                || (change instanceof AddForeignKey key && key.key().generatedName());
    }

    private String folded(String name) {
        return switch (support.dialect().vendor()) {
            case MARIADB, MYSQL -> name.toLowerCase(Locale.ROOT);
            case POSTGRESQL, H2 -> name;
        };
    }
}
