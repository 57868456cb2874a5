package io.splent.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A product with a feature that others may refine, and one that is there but has nothing in it yet. */
final class RefineWorkspace {

    static final String NOTES = "splent_feature_notes";
    static final String TAGS = "splent_feature_notes_tags";

    private final ExampleWorkspace files;

    private RefineWorkspace(ExampleWorkspace files) {
        this.files = files;
    }

    static RefineWorkspace create(Path directory) {
        ExampleWorkspace files = ExampleWorkspace.empty(directory);
        files.write("app/splent.toml", """
                [product]
                name = "app"
                features = ["splent_io/splent_feature_notes", "splent_io/splent_feature_notes_tags"]

                [uvl]
                file = "line.uvl"
                """);
        files.write("app/uvl/line.uvl", """
                features
                    app {abstract}
                        optional
                            notes {org 'splent_io', package 'splent_feature_notes'}
                            notes_tags {org 'splent_io', package 'splent_feature_notes_tags'}
                """);
        files.write(NOTES + "/src/main/java/io/splent/notes/Notes.java", """
                package io.splent.notes;

                import jakarta.persistence.*;

                @Entity
                @Table(name = "notes")
                public class Notes {
                    @Id
                    @GeneratedValue(strategy = GenerationType.IDENTITY)
                    private Integer id;

                    @Column(length = 255, nullable = false)
                    private String title;
                }
                """);
        files.write(NOTES + "/src/main/java/io/splent/notes/Notebook.java", """
                package io.splent.notes;

                import jakarta.persistence.*;

                @Entity
                public class Notebook {
                    private Integer id;
                    private String label;

                    @Id
                    public Integer getId() { return id; }
                    public void setId(Integer id) { this.id = id; }
                    public String getLabel() { return label; }
                    public void setLabel(String label) { this.label = label; }
                }
                """);
        files.write(NOTES + "/src/main/resources/splent_io/" + NOTES + "/migrations/.gitkeep", "");
        files.write(TAGS + "/pom.xml", "<project/>\n");
        files.link("app/features/splent_io/" + NOTES, NOTES);
        files.link("app/features/splent_io/" + TAGS, TAGS);
        files.compile();
        return new RefineWorkspace(files);
    }

    ExampleWorkspace files() {
        return files;
    }

    Splent splent() {
        return new Splent(files.directory()).with("SPLENT_APP", "app");
    }

    Path descriptor() {
        return files.feature(TAGS).resolve("splent.toml");
    }

    Path mixin() {
        return files.feature(TAGS).resolve("src/main/java/io/splent/notes/tags/NotesTagsMixin.java");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
