package io.splent.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ConstraintChange.AddUnique;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.UniqueConstraint;
import io.splent.api.schema.Vendor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** MySQL, for which there is no server here, says {@code INVISIBLE} of columns and of indexes. */
class MySqlOptionsTest {

    private static final ObjectName NOTE = ObjectName.of("note");

    private final SqlWriter writer =
            new SqlWriter(new Dialect(Vendor.MYSQL, 8, 4, "8.4.0", IdentifierCase.PRESERVED), SchemaNames.own());

    @Test
    void whatIsDefinedAnewStaysInvisible() {
        Column before = Column.of("title", "varchar(20)", true).withOptions("INVISIBLE");
        Column after = Column.of("title", "varchar(40)", false).withOptions("INVISIBLE");
        Index index = Index.of("ix", false, List.of("title")).withOptions("INVISIBLE");
        UniqueConstraint unique = new UniqueConstraint("uk", false, List.of("title"), "INVISIBLE");

        assertThat(writer.statements(new AlterColumn(NOTE, before, after)))
                .containsExactly("ALTER TABLE note MODIFY COLUMN title varchar(40) NOT NULL INVISIBLE");
        assertThat(writer.statements(new CreateIndex(NOTE, index)))
                .containsExactly("CREATE INDEX ix ON note (title) INVISIBLE");
        assertThat(writer.statements(new AddUnique(NOTE, unique)))
                .containsExactly("ALTER TABLE note ADD CONSTRAINT uk UNIQUE (title) INVISIBLE");
    }
}
