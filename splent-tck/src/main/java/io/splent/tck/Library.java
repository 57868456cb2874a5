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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The product that differs are tried on: as entities, and as the schema that a person would write for them. */
final class Library {

    /** Who declares the column that a refinement adds. */
    static final Origin RATING = new Origin("ratings", BookRatingMixin.class.getName(), "rating");

    /** Who declares books in {@link #modelWithoutBook}. */
    static final Origin LOST = new Origin("books", "io.splent.tck.library.Lost", null);

    private static final Map<String, Set<String>> REFINEMENTS = Map.of("ratings", Set.of("books"));

    private Library() {}

    static ContractModel model(Vendor vendor) {
        return new ContractModel(
                "library", entities(vendor, Book.class.getName()), ContractScripts.sections(script(vendor)));
    }

    /** The product after what its books are declared by has been lost: a class that is not there, a script left out. */
    static ContractModel modelWithoutBook(Vendor vendor) {
        Map<String, List<String>> ddl = new LinkedHashMap<>(ContractScripts.sections(script(vendor)));
        ddl.remove(LOST.feature());
        return new ContractModel("library without books", entities(vendor, LOST.className()), ddl);
    }

    private static EntityModel entities(Vendor vendor, String book) {
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

    private static String script(Vendor vendor) {
        return "library/" + vendor.id() + ".sql";
    }
}
