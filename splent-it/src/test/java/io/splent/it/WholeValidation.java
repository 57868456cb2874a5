package io.splent.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.extract.spi.ColumnInformation;
import org.hibernate.tool.schema.extract.spi.SequenceInformation;
import org.hibernate.tool.schema.extract.spi.TableInformation;
import org.hibernate.tool.schema.internal.DefaultSchemaFilter;
import org.hibernate.tool.schema.internal.GroupedSchemaValidatorImpl;
import org.hibernate.tool.schema.internal.HibernateSchemaManagementTool;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.hibernate.tool.schema.spi.SchemaValidator;

/** Hibernate's own validation, but for one thing: it goes on after its first complaint. */
final class WholeValidation extends HibernateSchemaManagementTool {

    private final List<String> complaints = new ArrayList<>();

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void collect(Runnable check) {
        try {
            check.run();
        } catch (SchemaManagementException e) {
            complaints.add(e.getMessage());
        }
    }

    @Override
    public SchemaValidator getSchemaValidator(Map<String, Object> options) {
        return new GroupedSchemaValidatorImpl(this, DefaultSchemaFilter.INSTANCE) {
            @Override
            protected void validateTable(
                    Table table,
                    TableInformation found,
                    Metadata metadata,
                    ExecutionOptions execution,
                    Dialect dialect) {
                collect(() -> super.validateTable(table, found, metadata, execution, dialect));
            }

            @Override
            protected void validateColumnType(
                    Table table, Column column, ColumnInformation found, Metadata metadata, Dialect dialect) {
                collect(() -> super.validateColumnType(table, column, found, metadata, dialect));
            }

            @Override
            protected void validateSequence(Sequence sequence, SequenceInformation found) {
                collect(() -> super.validateSequence(sequence, found));
            }
        };
    }
}
