package io.splent.differ.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.tck.CapabilityMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documentation says of the differ what the differ says of itself. */
final class CapabilitiesTest {

    @Test
    void areDocumented() {
        assertThat(Path.of("../docs/differs.md"))
                .content()
                .contains(new CapabilityMatrix(new HibernateSchemaDiffer()).markdown());
    }
}
