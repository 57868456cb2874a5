package io.splent.core.desired;

import io.splent.api.ErrorLocation;
import io.splent.api.diff.SchemaDiffer;
import io.splent.core.database.Database;
import io.splent.core.product.Feature;
import io.splent.core.product.FeatureDescriptor;
import io.splent.core.product.FeatureDescriptor.Model;
import io.splent.core.product.Product;
import io.splent.schema.scratch.ServerFacts;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * A hash of everything that decides what the entities need and how the database writes it down: if one part changes, the
 * hash does.
 */
final class DesiredStateKey {

    private DesiredStateKey() {}

    /**
     * Computes the key of a run.
     *
     * @throws IOException when a part cannot be read
     */
    static String of(Product product, SchemaDiffer differ, Database database) throws IOException, SQLException {
        InputHash hash = new InputHash().text(DesiredStateFile.FORMAT);
        tool(hash, differ);
        hash.text(database.defaultSchema()).texts(ServerFacts.of(database.connection(), database.dialect()));
        for (Map.Entry<String, String> setting :
                product.descriptor().mappingSettings().entrySet()) {
            hash.text(setting.getKey()).text(setting.getValue());
        }
        for (Feature feature : product.features()) {
            descriptor(hash.text(feature.name()), feature.descriptor());
            for (Path entry : feature.classPath()) {
                hash.content(entry);
            }
        }
        for (Path jar : product.classPath()) {
            hash.content(jar);
        }
        return hash.hex();
    }

    private static void descriptor(InputHash hash, FeatureDescriptor descriptor) {
        hash.texts(descriptor.packages());
        hash.text("refinement " + descriptor.refinement().isPresent());
        descriptor.refinement().ifPresent(refinement -> {
            hash.text(refinement.refines()).text("models " + refinement.models().size());
            for (Model model : refinement.models()) {
                place(hash.text(model.target()).text(model.mixin()), model.place());
            }
        });
        hash.text("extensible " + descriptor.extensible().isPresent());
        descriptor.extensible().ifPresent(extensible -> place(hash.texts(extensible.models()), extensible.place()));
    }

    private static void place(InputHash hash, ErrorLocation place) {
        hash.text(place.file() + ":" + place.line());
    }

    /** This version of SPLENT with its JDBC drivers, the differ with its libraries, and the Java below them. */
    private static void tool(InputHash hash, SchemaDiffer differ) throws IOException {
        hash.text(System.getProperty("java.vm.name") + ' ' + Runtime.version())
                .text(Locale.getDefault() + " " + TimeZone.getDefault().getID() + ' ' + Charset.defaultCharset());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            installed(hash, Path.of(entry));
        }
        hash.text(differ.id()).text(differ.getClass().getName());
        ClassLoader loader = differ.getClass().getClassLoader();
        if (loader instanceof URLClassLoader jars) {
            for (URL jar : jars.getURLs()) {
                installed(hash, path(jar));
            }
        }
    }

    private static void installed(InputHash hash, Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            hash.content(entry);
        } else if (Files.exists(entry)) {
            hash.contents(entry);
        }
    }

    private static Path path(URL jar) throws IOException {
        try {
            return Path.of(jar.toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
