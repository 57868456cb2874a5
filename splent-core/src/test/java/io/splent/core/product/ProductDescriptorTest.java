package io.splent.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductDescriptorTest {

    @TempDir
    Path directory;

    @Test
    void readsAWholeDescriptor() {
        ProductDescriptor descriptor = read("""
                [product]
                name = "my_app"
                features = ["acme/auth@v1.2.0", "acme/profile"]
                features_dev = ["acme/debug"]
                [uvl]
                file = "my_app.uvl"
                [database]
                url = "jdbc:postgresql://127.0.0.1:5432/app"
                user = "app"
                password_env = "DB_PASSWORD"
                schema = "public"
                [migrations]
                differ = "liquibase"
                [hibernate]
                "hibernate.physical_naming_strategy" = "a.B"
                hibernate.globally_quoted_identifiers = true
                [classpath]
                jars = ["lib/*.jar"]
                """, "dev");

        assertThat(descriptor.features())
                .extracting(FeatureReference::name)
                .containsExactly("auth", "profile", "debug");
        assertThat(descriptor.features().get(0).version()).contains("v1.2.0");
        assertThat(descriptor.database().passwordVariable()).contains("DB_PASSWORD");
        assertThat(descriptor.differ()).contains("liquibase");
        assertThat(descriptor.mappingSettings())
                .containsEntry("hibernate.physical_naming_strategy", "a.B")
                .containsEntry("hibernate.globally_quoted_identifiers", "true");
        assertThat(descriptor.classPathGlobs()).containsExactly("lib/*.jar");
    }

    @Test
    void stagesAddTheirFeaturesOnlyWhenChosen() {
        String text = "[product]\nfeatures = [\"a/b\"]\nfeatures_dev = [\"a/c\"]\n";

        assertThat(read(text, null).features()).hasSize(1);
        assertThat(read(text, "prod").features()).hasSize(1);
        assertThat(read(text, "dev").features()).hasSize(2);
    }

    @Test
    void refusesALiteralPassword() {
        refuses("[product]\nfeatures = []\n[database]\npassword = \"s3cret\"\n", ErrorCode.PASSWORD_IN_FILE, 4);
    }

    @Test
    void refusesAFeatureListedTwice() {
        refuses("[product]\nfeatures = [\"a/b@v1\", \"a/b@v2\"]\n", ErrorCode.FEATURE_DUPLICATE, 2);
    }

    @Test
    void namesLineAndColumnOfASyntaxError() {
        refuses("[product]\nfeatures = [\n", ErrorCode.DESCRIPTOR_INVALID, 3);
        refuses("[product]\nfeatures = 3\n", ErrorCode.DESCRIPTOR_INVALID, 2);
        refuses("[product]\nfeatures = [\"x\"]\n", ErrorCode.DESCRIPTOR_INVALID, 2);
    }

    private void refuses(String text, ErrorCode code, int line) {
        assertThatThrownBy(() -> read(text, null)).isInstanceOfSatisfying(SplentException.class, error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.location().line()).isEqualTo(line);
            assertThat(error.getMessage()).doesNotContain("s3cret");
        });
    }

    private ProductDescriptor read(String text, @Nullable String stage) {
        try {
            Path file = Files.writeString(directory.resolve("splent.toml"), text);
            return ProductDescriptor.read(file, Optional.ofNullable(stage));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
