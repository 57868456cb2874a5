package io.splent.tck;

import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.api.diff.ManagedClass.Mixin;
import io.splent.api.diff.Origin;
import io.splent.api.schema.Vendor;
import io.splent.tck.library.Author;
import io.splent.tck.library.Book;
import io.splent.tck.library.BookRatingMixin;
import io.splent.tck.library.Shelf;
import io.splent.tck.library.Volume;
import io.splent.tck.library.VolumeOnH2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The product that differs are tried on: as entities, and as the schema that a person would write for them. */
final class Library {

    /** Who declares the column that a refinement adds. */
    static final Origin RATING = new Origin("ratings", BookRatingMixin.class.getName(), "rating");

    private static final Map<String, Set<String>> REFINEMENTS = Map.of("ratings", Set.of("books"));

    private Library() {}

    static EntityModel entities(Vendor vendor) {
        return model(vendor, Book.class.getName());
    }

    /** The product after the class of its books has been lost. */
    static EntityModel entitiesWithoutBook(Vendor vendor) {
        return model(vendor, "io.splent.tck.library.Lost");
    }

    private static EntityModel model(Vendor vendor, String book) {
        Class<?> volume = vendor == Vendor.H2 ? VolumeOnH2.class : Volume.class;
        List<ManagedClass> classes = List.of(
                new ManagedClass(Author.class.getName(), "authors", List.of()),
                new ManagedClass(
                        book,
                        "books",
                        List.of(new Mixin(BookRatingMixin.class.getName(), "ratings", List.of("rating")))),
                new ManagedClass(Shelf.class.getName(), "books", List.of()),
                new ManagedClass(volume.getName(), "books", List.of()));
        return new EntityModel(Library.class.getClassLoader(), classes, REFINEMENTS);
    }

    /** The statements that create the product's schema in an empty database, written by hand. */
    static List<String> statements(Vendor vendor) {
        return split(resource("library/" + vendor.id() + ".sql"));
    }

    /** A script of this suite. */
    static String resource(String name) {
        try (InputStream script = Library.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("The contract has no " + name + ": it does not know this database.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements of such a script; no text in them holds a semicolon. */
    static List<String> split(String script) {
        return Arrays.stream(script.split(";", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
