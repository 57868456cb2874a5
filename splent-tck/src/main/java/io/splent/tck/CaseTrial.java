package io.splent.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.change.Hazard;
import io.splent.api.change.SchemaChange;
import io.splent.api.diff.DifferCapability;
import io.splent.api.diff.SchemaDiffer;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Tries a differ on one conformance case.
 *
 * @param request asks for what a model needs of a database
 */
record CaseTrial(SchemaDiffer differ, ConformanceCase conformance, Function<LiveDatabase, ContractRequest> request) {

    /**
     * @param live an empty database
     * @param fresh another one
     */
    void run(LiveDatabase live, LiveDatabase fresh) throws SQLException {
        live.execute(conformance.before().statements());
        live.execute(conformance.live());
        live.execute(conformance.rows());
        List<SchemaChange> changes = diff(live);
        assertExpected(changes, live);
        assertHazards(changes, live);
        if (claims(live).containsAll(conformance.needs())) {
            assertForthAndBack(changes, live, fresh);
        }
    }

    private void assertForthAndBack(List<SchemaChange> changes, LiveDatabase live, LiveDatabase fresh)
            throws SQLException {
        ObservedSchema start = live.observe();
        StoredRows rows = live.rows();
        live.apply(changes);
        assertThat(diff(live)).as("second diff").isEmpty();
        assertLikeFresh(live, fresh);
        boolean survive = !conformance.hazards().contains(Hazard.DELETES_DATA) || changes.isEmpty();
        if (survive) {
            assertThat(rows.lostIn(live.rows())).as("columns that lost values").isEmpty();
        }

        live.takeBack(changes);
        assertThat(live.observe()).as("after the way back").isEqualTo(start);
        if (survive) {
            assertThat(rows.lostIn(live.rows()))
                    .as("columns that lost values on the way back")
                    .isEmpty();
        }
    }

    private List<SchemaChange> diff(LiveDatabase live) {
        return differ.diff(request.apply(live)).changes();
    }

    private Set<DifferCapability> claims(LiveDatabase live) {
        return differ.capabilities(live.dialect());
    }

    /** What is claimed is reported; what is denied is not, and neither is anything else. */
    private void assertExpected(List<SchemaChange> changes, LiveDatabase live) {
        List<String> claimed = conformance.expected().stream()
                .filter(expected -> claims(live).contains(expected.capability()))
                .map(ExpectedChange::toString)
                .toList();
        assertThat(changes.stream().map(this::describe)).as("changes").containsExactlyInAnyOrderElementsOf(claimed);
    }

    /** In the words of the expectation that the change meets, if it meets one. */
    private String describe(SchemaChange change) {
        return conformance.expected().stream()
                .filter(expected -> expected.isReportedBy(change))
                .findFirst()
                .map(ExpectedChange::toString)
                .orElseGet(() -> ExpectedChange.describe(change));
    }

    private void assertHazards(List<SchemaChange> changes, LiveDatabase live) {
        List<Hazard> hazards = live.support().hazardAssessor().assess(changes).stream()
                .flatMap(Set::stream)
                .distinct()
                .toList();
        if (!changes.isEmpty()) {
            assertThat(hazards).as("hazards").containsAll(conformance.hazards());
        }
    }

    /** As far as the differ claims to see, what came about by changes equals what is made from nothing. */
    private void assertLikeFresh(LiveDatabase live, LiveDatabase fresh) throws SQLException {
        if (!conformance.live().isEmpty()) {
            return; // a driver may tell of one thing in the words it was made with
        }
        fresh.execute(conformance.after().statements());
        for (DifferCapability claim : claims(live)) {
            assertThat(live.observe().of(claim))
                    .as("%s, compared with a fresh schema", claim.label())
                    .isEqualTo(fresh.observe().of(claim));
        }
    }
}
