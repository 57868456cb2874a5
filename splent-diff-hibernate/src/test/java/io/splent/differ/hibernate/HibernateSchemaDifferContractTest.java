package io.splent.differ.hibernate;

import io.splent.api.diff.SchemaDiffer;
import io.splent.api.schema.Vendor;
import io.splent.tck.ContractDatabase;
import io.splent.tck.SchemaDifferContract;
import io.splent.testdb.TestDatabase;
import org.junit.jupiter.api.Nested;

/** The differ keeps the contract of all differs. */
final class HibernateSchemaDifferContractTest {

    @Nested
    class OnH2 extends Contract {
        @Override
        Vendor vendor() {
            return Vendor.H2;
        }
    }

    @Nested
    class OnPostgresql extends Contract {
        @Override
        Vendor vendor() {
            return Vendor.POSTGRESQL;
        }
    }

    @Nested
    class OnMariaDb extends Contract {
        @Override
        Vendor vendor() {
            return Vendor.MARIADB;
        }
    }

    private abstract static class Contract extends SchemaDifferContract {

        abstract Vendor vendor();

        @Override
        protected SchemaDiffer differ() {
            return new HibernateSchemaDiffer();
        }

        @Override
        protected ContractDatabase newDatabase() {
            TestDatabase database = TestDatabase.create(vendor());
            return new ContractDatabase(database::open, database::close);
        }
    }
}
