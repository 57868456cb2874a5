package io.splent.store.flyway;

import io.splent.api.schema.Vendor;
import io.splent.api.store.MigrationStore;
import io.splent.tck.ContractDatabase;
import io.splent.tck.MigrationStoreContract;
import io.splent.testdb.TestDatabase;
import org.junit.jupiter.api.Nested;

/** The store keeps the contract of all stores. */
final class FlywayMigrationStoreContractTest {

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

    private abstract static class Contract extends MigrationStoreContract {

        abstract Vendor vendor();

        @Override
        protected MigrationStore store() {
            return new FlywayMigrationStore();
        }

        @Override
        protected ContractDatabase newDatabase() {
            TestDatabase database = TestDatabase.create(vendor());
            return new ContractDatabase(database::open, database::close);
        }
    }
}
