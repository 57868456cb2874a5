package io.splent.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.splent.api.change.ChangeKind;
import io.splent.api.diff.DiffRequest;
import io.splent.api.diff.DifferCapability;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Vendor;
import io.splent.schema.DatabaseSupport;
import io.splent.testdb.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A contract that nobody can break is worth nothing: each of these differs is wrong in one way, and is found out. */
final class BrokenDifferTest {

    @Test
    void findsOutADenialThatIsWrong() {
        assertThat(failuresOf(Modest.class))
                .containsExactlyInAnyOrder(
                        "denies checks: add-check tck_book.ck_tck_book_pages",
                        "D32 check added",
                        "D33 expression of a check changed",
                        "D36 @Enumerated by number to by name");
    }

    @Test
    void findsOutAClaimThatIsWrong() {
        assertThat(failuresOf(Boastful.class))
                .containsExactlyInAnyOrder(
                        "claims checks: add-check tck_book.ck_tck_book_pages",
                        "D32 check added",
                        "D33 expression of a check changed");
    }

    @Test
    void findsOutAClaimThatHangsInTheAir() {
        assertThat(failuresOf(Blinkered.class)).contains("claimsNothingOfWhichItDoesNotSeeTheWhole()");
    }

    @Test
    void findsOutWhoForgetsWhereThingsComeFrom() {
        assertThat(failuresOf(Forgetful.class))
                .containsExactlyInAnyOrder(
                        "namesTheOriginOfAllThatIsToBeCreated()", "givesAnAttributeOfAMixinToTheRefiningFeature()");
    }

    @Test
    void findsOutWhoWritesToTheLiveDatabase() {
        assertThat(failuresOf(Meddlesome.class)).contains("leavesNoTraceOnTheServer()");
    }

    @Test
    void findsOutWhoNeverComesToAnEnd() {
        assertThat(failuresOf(Restless.class))
                .contains("findsNothingInASchemaThatFits()", "findsNothingMoreOnceItsChangesAreMade()");
    }

    private static List<String> failuresOf(Class<? extends SchemaDifferContract> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents()
                .failed()
                .map(Event::getTestDescriptor)
                .map(test -> test.getDisplayName())
                .toList();
    }

    /** On H2, because it starts fastest. */
    private abstract static class OnH2 extends SchemaDifferContract {
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

    static final class Modest extends OnH2 {
        @Override
        protected SchemaDiffer differ() {
            return new ScriptedDiffer() {
                @Override
                public Set<DifferCapability> capabilities(Dialect dialect) {
                    return without(DifferCapability.CHECKS, super.capabilities(dialect));
                }
            };
        }
    }

    static final class Boastful extends OnH2 {
        @Override
        protected SchemaDiffer differ() {
            return new ScriptedDiffer() {
                @Override
                public SchemaDiff diff(DiffRequest request) {
                    SchemaDiff diff = super.diff(request);
                    return new SchemaDiff(
                            diff.changes().stream()
                                    .filter(change -> change.kind() != ChangeKind.ADD_CHECK)
                                    .toList(),
                            diff.desired(),
                            diff.origins(),
                            diff.warnings());
                }
            };
        }
    }

    static final class Blinkered extends OnH2 {
        @Override
        protected SchemaDiffer differ() {
            return new ScriptedDiffer() {
                @Override
                public Set<DifferCapability> capabilities(Dialect dialect) {
                    return without(DifferCapability.FOREIGN_KEYS, super.capabilities(dialect));
                }
            };
        }
    }

    static final class Forgetful extends OnH2 {
        @Override
        protected SchemaDiffer differ() {
            return new ScriptedDiffer() {
                @Override
                public SchemaDiff diff(DiffRequest request) {
                    SchemaDiff diff = super.diff(request);
                    return new SchemaDiff(diff.changes(), diff.desired(), Map.of(), diff.warnings());
                }
            };
        }
    }

    static final class Meddlesome extends OnH2 {
        @Override
        protected SchemaDiffer differ() {
            return new ScriptedDiffer() {
                @Override
                public SchemaDiff diff(DiffRequest request) {
                    try (Statement statement = request.connection().createStatement()) {
                        statement.execute("create table if not exists litter (id integer)");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    return super.diff(request);
                }
            };
        }
    }

    static final class Restless extends OnH2 {
        @Override
        protected SchemaDiffer differ() {
            return new ScriptedDiffer() {
                @Override
                public SchemaDiff diff(DiffRequest request) {
                    SchemaDiff diff = super.diff(request);
                    return new SchemaDiff(
                            DatabaseSupport.of(request.dialect())
                                    .comparator()
                                    .compare(SchemaSnapshot.EMPTY, diff.desired()),
                            diff.desired(),
                            diff.origins(),
                            diff.warnings());
                }
            };
        }
    }

    private static Set<DifferCapability> without(DifferCapability denied, Set<DifferCapability> claims) {
        Set<DifferCapability> rest = EnumSet.copyOf(claims);
        rest.remove(denied);
        return rest;
    }
}
