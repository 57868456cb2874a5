package io.splent.differ.liquibase.line;

import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.api.diff.ManagedClass.Mixin;
import java.util.List;

/** The product line as the engine would hand it to a differ. */
public final class Line {

    private static final String PACKAGE = "io.splent.differ.liquibase.line.";

    private Line() {}

    /** All classes, to be loaded by the given loader. */
    public static EntityModel model(ClassLoader loader) {
        return new EntityModel(
                loader,
                List.of(
                        managed("Announcement", "post"),
                        managed("Category", "post"),
                        managed("MediaItem", "media"),
                        managed("Notes", "notes", new Mixin(PACKAGE + "NotesTagsMixin", "notes_tags", List.of("tags"))),
                        managed("Place", "notes", new Mixin("PlaceMixin", "notes_map", List.of("altitude"))),
                        managed("Post", "post"),
                        managed("Slide", "media"),
                        managed("User", "auth")));
    }

    private static ManagedClass managed(String name, String feature, Mixin... mixins) {
        return new ManagedClass(PACKAGE + name, feature, List.of(mixins));
    }
}
