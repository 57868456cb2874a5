package io.splent.differ.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Column;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.differ.liquibase.Difference.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a desired state looks like through Liquibase's eyes. */
class PerceptionTest {

    private static final ObjectName NOTES = ObjectName.of("notes");
    private static final Column ID = Column.of("id", "integer", false);
    private static final Column TITLE = Column.of("title", "varchar(255)", false);
    private static final Column SHORT_TITLE = Column.of("title", "varchar(100)", false);
    private static final Column BODY = Column.of("body", "text", true);

    @Test
    void isTheLiveStateWhereNothingDiffers() {
        SchemaSnapshot live = snapshot(table(ID, SHORT_TITLE));
        assertThat(Perception.of(live, snapshot(table(ID, TITLE)), Set.of())).isEqualTo(live);
    }

    @Test
    void takesTheDesiredColumnWhereItDiffers() {
        SchemaSnapshot seen = Perception.of(
                snapshot(table(ID, SHORT_TITLE, BODY)),
                snapshot(table(ID, TITLE)),
                Set.of(new Difference(Subject.COLUMN, NOTES, "title")));
        assertThat(seen).isEqualTo(snapshot(table(ID, TITLE, BODY)));
    }

    @Test
    void leavesOutWhatIsNotDesired() {
        SchemaSnapshot seen = Perception.of(
                snapshot(table(ID, TITLE, BODY)),
                snapshot(table(ID, TITLE)),
                Set.of(new Difference(Subject.COLUMN, NOTES, "body")));
        assertThat(seen).isEqualTo(snapshot(table(ID, TITLE)));
    }

    @Test
    void hasOnlyTheNewTablesThatWereSeen() {
        SchemaSnapshot desired = snapshot(table(ID));
        assertThat(Perception.of(SchemaSnapshot.EMPTY, desired, Set.of())).isEqualTo(SchemaSnapshot.EMPTY);
        assertThat(Perception.of(SchemaSnapshot.EMPTY, desired, Set.of(Difference.of(Subject.TABLE, NOTES))))
                .isEqualTo(desired);
    }

    @Test
    void takesThePrimaryKeyWhateverItIsCalled() {
        Table keyless = table(ID);
        Table keyed = keyless.withPrimaryKey(new PrimaryKey("notes_pkey", List.of("id")));
        assertThat(Perception.of(snapshot(keyless), snapshot(keyed), Set.of(Difference.of(Subject.PRIMARY_KEY, NOTES))))
                .isEqualTo(snapshot(keyed));
    }

    @Test
    void addsTypesThatAreMissing() {
        EnumType access = new EnumType(ObjectName.of("access"), List.of("public"));
        SchemaSnapshot desired = new SchemaSnapshot(List.of(), List.of(), List.of(access), List.of());
        assertThat(Perception.of(SchemaSnapshot.EMPTY, desired, Set.of())).isEqualTo(desired);
    }

    private static SchemaSnapshot snapshot(Table table) {
        return new SchemaSnapshot(List.of(table), List.of(), List.of(), List.of());
    }

    private static Table table(Column... columns) {
        return new Table(NOTES, Arrays.asList(columns), null, List.of(), List.of(), List.of(), List.of(), null);
    }
}
