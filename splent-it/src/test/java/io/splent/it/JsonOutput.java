package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Holds what {@code --json} prints against the schema that ships with the command line. */
final class JsonOutput {

    private JsonOutput() {}

    static void assertValid(Splent.Run run) {
        assertThat(schema().validate(run.json())).as("%s", run).isEmpty();
    }

    private static JsonSchema schema() {
        try (InputStream schema = JsonOutput.class.getResourceAsStream("/io/splent/cli/output.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
