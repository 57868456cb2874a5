package io.splent.tck;

import io.splent.api.change.Hazard;
import io.splent.api.diff.DifferCapability;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.api.schema.Vendor;
import io.splent.tck.cases.Cases;
import io.splent.tck.cases.Expect;
import io.splent.tck.cases.Live;
import io.splent.tck.cases.SchemaCase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of the cases of {@link io.splent.tck.cases}, as it is on one database product.
 *
 * @param before the model that the database was made for
 * @param after the model that the database is compared with
 * @param rows fill the tables of before
 * @param live what somebody else has run on the database since
 * @param expected the changes to be reported
 * @param hazards what the changes must be known to do
 * @param needs what a differ must claim to see for its changes to be of use
 */
record ConformanceCase(
        String name,
        ContractModel before,
        ContractModel after,
        List<String> rows,
        List<String> live,
        List<ExpectedChange> expected,
        Set<Hazard> hazards,
        Set<DifferCapability> needs) {

    private static final String FEATURE = "cases";
    private static final int NUMBER = "D00".length();

    static List<ConformanceCase> on(Vendor vendor) {
        return Cases.all().stream().map(type -> of(type, vendor)).toList();
    }

    private static ConformanceCase of(Class<?> type, Vendor vendor) {
        SchemaCase description = type.getAnnotation(SchemaCase.class);
        String number = type.getSimpleName().substring(0, NUMBER);
        Map<String, List<String>> ddl = ContractScripts.sections(script(type, vendor));
        ContractModel before = model(number + " before", type, "Before", ddl.getOrDefault("before", List.of()));
        List<String> after = ddl.get("after");
        return new ConformanceCase(
                number + " " + description.value(),
                before,
                after == null ? before : model(number + " after", type, "After", after),
                List.of(description.rows()),
                live(type, vendor),
                expected(type, vendor),
                Set.of(description.hazards()),
                Set.of(description.needs()));
    }

    /** Where the DDL of both models is. */
    static String script(Class<?> type, Vendor vendor) {
        return "cases/" + vendor.id() + "/" + type.getSimpleName() + ".sql";
    }

    private static ContractModel model(String name, Class<?> type, String nested, List<String> statements) {
        return new ContractModel(name, entities(type, nested), Map.of(FEATURE, statements));
    }

    /** The managed classes in the nested class of the given name. */
    static EntityModel entities(Class<?> type, String nested) {
        List<ManagedClass> classes = Arrays.stream(type.getDeclaredClasses())
                .filter(model -> model.getSimpleName().equals(nested))
                .flatMap(model -> Arrays.stream(model.getDeclaredClasses()))
                .filter(managed -> !managed.isEnum())
                .map(Class::getName)
                .sorted()
                .map(managed -> new ManagedClass(managed, FEATURE, List.of()))
                .toList();
        return new EntityModel(type.getClassLoader(), classes);
    }

    private static List<String> live(Class<?> type, Vendor vendor) {
        return Arrays.stream(type.getAnnotationsByType(Live.class))
                .filter(live -> List.of(live.on()).contains(vendor))
                .flatMap(live -> Arrays.stream(live.value()))
                .toList();
    }

    private static List<ExpectedChange> expected(Class<?> type, Vendor vendor) {
        return Arrays.stream(type.getAnnotationsByType(Expect.class))
                .filter(expect -> List.of(expect.on()).contains(vendor))
                .map(ConformanceCase::expected)
                .toList();
    }

    private static ExpectedChange expected(Expect expect) {
        String[] parts = expect.of().split("\\.", 2);
        return new ExpectedChange(
                expect.seen(), expect.value().id(), parts[0], parts.length == 1 ? parts[0] : parts[1]);
    }

    @Override
    public String toString() {
        return name;
    }
}
