package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No number of the list of bad inputs is without a test. */
class BadInputNumbersTest {

    @Test
    void allAreTried() {
        TreeSet<Integer> tried = new TreeSet<>();
        Stream.of(
                        CommandInputsIT.inputs(),
                        ProductInputsIT.inputs(),
                        ProductInputsIT.laterInputs(),
                        ModelInputsIT.inputs(),
                        ScriptInputsIT.onH2(),
                        ScriptInputsIT.onPostgres(),
                        ScriptInputsIT.onMariaDb(),
                        DatabaseInputsIT.hostileUrls())
                .flatMap(inputs -> inputs)
                .forEach(input -> tried.add(input.number()));
        List.of(CommandInputsIT.class, ModelInputsIT.class, ScriptInputsIT.class, DatabaseInputsIT.class).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(Covers.class)))
                .forEach(covers -> Arrays.stream(covers.value()).forEach(tried::add));

        assertThat(tried)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 64).boxed().toList());
    }
}
