package io.splent.store.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.internal.resolver.ChecksumCalculator;
import org.flywaydb.core.internal.resource.StringResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FlywayChecksumTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (a int);\n",
                "CREATE TABLE t (a int);",
                "CREATE TABLE t (\r\n  a int\r\n);\r\n",
                "CREATE TABLE t (\r  a int\r);\r",
                "\uFEFFCREATE TABLE t (a int);\n",
                "\uFEFF\nCREATE TABLE t (a int);\n",
                "-- one\n\n\nSELECT 1;\n\n",
                "\n\n",
                "",
                "-- Größe, 名前, 🎉\nSELECT 'ß';\n",
                "-- a line\u2028that goes on\u0085and on\u000Bhere\n",
                "SELECT '${user}';  \t\n"
            })
    void equalsTheChecksumOfStockFlyway(String script) {
        assertThat(FlywayChecksum.of(script)).isEqualTo(ChecksumCalculator.calculate(new StringResource(script)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb\r\n", "\uFEFFa\nb\n", "a\nb", "a\rb\r"})
    void doesNotDependOnLineEndsOrByteOrderMark(String script) {
        assertThat(FlywayChecksum.of(script)).isEqualTo(FlywayChecksum.of("a\nb\n"));
    }
}
