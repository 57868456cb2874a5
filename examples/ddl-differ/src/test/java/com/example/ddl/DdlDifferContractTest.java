package com.example.ddl;

import io.splent.api.diff.EntityModel;
import io.splent.api.diff.Origin;
import io.splent.api.diff.SchemaDiffer;
import io.splent.tck.ContractDatabase;
import io.splent.tck.ContractModel;
import io.splent.tck.SchemaDifferContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

/** The differ keeps the contract on H2. */
final class DdlDifferContractTest extends SchemaDifferContract {

    @TempDir
    Path directory;

    @Override
    protected SchemaDiffer differ() {
        return new DdlDiffer();
    }

    @Override
    protected ContractDatabase newDatabase() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        Connection keepsItAlive = DriverManager.getConnection(url);
        return new ContractDatabase(() -> DriverManager.getConnection(url), keepsItAlive::close);
    }

    /** Puts the DDL of the contract's models where this differ looks for it. */
    @Override
    protected EntityModel realise(ContractModel model) {
        try {
            Path classes = Files.createTempDirectory(directory, "classes");
            List<String> earlier = new ArrayList<>();
            for (var feature : model.ddl().entrySet()) {
                Path file = classes.resolve("schema").resolve(feature.getKey()).resolve("h2.sql");
                String needs = earlier.isEmpty() ? "" : "-- needs " + String.join(", ", earlier) + "\n";
                Files.createDirectories(file.getParent());
                Files.writeString(file, needs + String.join(";\n", feature.getValue()) + ";\n");
                earlier.add(feature.getKey());
            }
            return new EntityModel(
                    loaderOf(classes), model.entities().classes(), model.entities().refinements());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassLoader loaderOf(Path classes) throws MalformedURLException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
    }

    /** Not classes but files ask for things here. */
    @Override
    protected Origin called(Origin origin) {
        return DdlOrigins.originOf(origin.feature());
    }
}
