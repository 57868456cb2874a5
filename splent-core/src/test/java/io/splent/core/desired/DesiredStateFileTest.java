package io.splent.core.desired;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.splent.api.diff.DesiredState;
import io.splent.api.diff.DesiredState.Warning;
import io.splent.api.diff.Origin;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.GeneratedColumn;
import io.splent.api.schema.Identity;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.OtherObject;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.ReferentialAction;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.SqlType;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import io.splent.core.json.RecordVariants;
import io.splent.core.json.RecordVariants.Variant;
import io.splent.core.json.ReflectiveJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DesiredStateFileTest {

    private static final String KEY = "0123456789abcdef";
    private static final ObjectName NOTES = ObjectName.of("notes");
    private static final ObjectName LOG = new ObjectName("audit", "Log \"ü\"\n");

    private static final Table TABLE = new Table(
            NOTES,
            List.of(
                    new Column("id", new SqlType("bigint"), false, null, new Identity(true, 5, -2), null, null, null),
                    new Column("a", new SqlType("text"), true, "'it''s'", null, null, "de", "what\nit is", "INVISIBLE"),
                    new Column(
                            "b",
                            new SqlType("int"),
                            true,
                            null,
                            null,
                            new GeneratedColumn("id * 2", true),
                            null,
                            null)),
            new PrimaryKey("pk", List.of("id"), "DEFERRABLE"),
            List.of(new ForeignKey(
                    "fk",
                    true,
                    List.of("id"),
                    LOG,
                    List.of("x"),
                    ReferentialAction.CASCADE,
                    ReferentialAction.NO_ACTION,
                    "DEFERRABLE INITIALLY DEFERRED")),
            List.of(new UniqueConstraint("uq", true, List.of("a", "b"), "DEFERRABLE")),
            List.of(new Index(
                    "ix",
                    true,
                    List.of(Index.Key.ascending("a"), new Index.Key("lower(a)", true, true, "NULLS LAST")),
                    "gin",
                    List.of("b"),
                    "a > 0",
                    "NULLS NOT DISTINCT")),
            List.of(new CheckConstraint("ck", false, "a <> ''")),
            null);

    private static final KnownState STATE = new KnownState(
            new DesiredState(
                    new SchemaSnapshot(
                            List.of(TABLE),
                            List.of(new Sequence(LOG, "bigint", 1, 50, Long.MIN_VALUE, Long.MAX_VALUE, true, 3)),
                            List.of(new EnumType(ObjectName.of("mood"), List.of("good", "bad"))),
                            List.of(new OtherObject("view", NOTES))),
                    Set.of("audit"),
                    Map.of(
                            ObjectRef.table(NOTES), new Origin("notes", "a.Notes", null),
                            ObjectRef.column(NOTES, "a"), new Origin("tags", "a.Mixin", "a")),
                    List.of(Warning.always("first"), new Warning("second", LOG))),
            new TreeSet<>(Set.of("notes", "tags")));

    @Test
    void bringsBackWhatWasWritten() {
        assertThat(DesiredStateFile.parse(DesiredStateFile.print(KEY, STATE), KEY))
                .contains(STATE);
    }

    /** The form of the text by reflection. */
    private record Content(
            SchemaSnapshot snapshot,
            SortedSet<String> furtherSchemas,
            List<OriginsOfClass> origins,
            List<Warning> warnings,
            SortedSet<String> features) {

        static Content of(KnownState state) {
            DesiredState desired = state.desired();
            return new Content(
                    desired.snapshot(),
                    new TreeSet<>(desired.furtherSchemas()),
                    OriginsOfClass.of(desired.origins()),
                    desired.warnings(),
                    state.features());
        }
    }

    static List<Variant<KnownState>> states() {
        return RecordVariants.of(KnownState.class);
    }

    /** Fails for whoever adds a component to a record and forgets its codec. */
    @ParameterizedTest
    @MethodSource("states")
    void holdsEveryComponentOfEveryRecord(Variant<KnownState> state) throws JsonProcessingException {
        String text = DesiredStateFile.print(KEY, state.value());

        String written = text.lines().toList().get(1);
        String expected = ReflectiveJson.JSON.writeValueAsString(Content.of(state.value()));
        assertThat(ReflectiveJson.differences(expected, written)).isEmpty();
        assertThat(written).isEqualTo(expected);
        KnownState read = DesiredStateFile.parse(text, KEY).orElseThrow();
        assertThat(ReflectiveJson.differences(expected, ReflectiveJson.JSON.writeValueAsString(Content.of(read))))
                .isEmpty();
        assertThat(read).isEqualTo(state.value());
    }

    @Test
    void writesEqualStatesAlike() {
        assertThat(DesiredStateFile.print(KEY, STATE)).isEqualTo(DesiredStateFile.print(KEY, STATE));
    }

    @Test
    void ignoresWhatWasCutOff() {
        String text = DesiredStateFile.print(KEY, STATE);
        for (int length = 0; length < text.length(); length++) {
            assertThat(DesiredStateFile.parse(text.substring(0, length), KEY)).isEmpty();
        }
    }

    @Test
    void ignoresWhatWasChangedAnywhere() {
        String text = DesiredStateFile.print(KEY, STATE);
        for (int i = 0; i < text.length(); i++) {
            StringBuilder damaged = new StringBuilder(text);
            damaged.setCharAt(i, text.charAt(i) == 'x' ? 'y' : 'x');
            assertThat(DesiredStateFile.parse(damaged.toString(), KEY)).isEmpty();
        }
    }

    @Test
    void ignoresWhatBelongsToOtherInputs() {
        assertThat(DesiredStateFile.parse(DesiredStateFile.print("fedcba9876543210", STATE), KEY))
                .isEmpty();
    }
}
