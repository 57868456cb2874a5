package io.splent.tck;

import io.splent.api.diff.EntityModel;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.schema.Vendor;
import io.splent.testdb.TestDatabase;

/** The contract can be kept without an object-relational mapper; on H2, which starts fastest. */
final class ScriptedDifferContractTest extends SchemaDifferContract {

    @Override
    protected SchemaDiffer differ() {
        return new ScriptedDiffer();
    }

    @Override
    protected EntityModel realise(ContractModel model) {
        return ScriptedDiffer.realise(model);
    }

    @Override
    protected ContractDatabase newDatabase() {
        TestDatabase database = TestDatabase.create(Vendor.H2);
        return new ContractDatabase(database::open, database::close);
    }
}
