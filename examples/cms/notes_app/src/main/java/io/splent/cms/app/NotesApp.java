package io.splent.cms.app;

import io.splent.cms.auth.User;
import io.splent.cms.notes.Notes;
import io.splent.cms.notes.tags.Tagged;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.tool.schema.Action;

/**
 * Writes and finds notes: {@code add TITLE TAGS} and {@code find TAG}. The database is the one that {@code db:upgrade} has
 * made; {@code NOTES_URL}, {@code NOTES_USER} and {@code NOTES_PASSWORD} say where it is.
 *
 * <p>Notes have tags because the application runs with the agent of splent-mixin. Queries name the added attribute like
 * any other; Java code reaches it by the interface of the mixin.
 */
public final class NotesApp {

    private NotesApp() {}

    public static void main(String[] arguments) {
        try (SessionFactory factory = configuration().createEntityManagerFactory()) {
            if (arguments.length == 3 && arguments[0].equals("add")) {
                add(factory, arguments[1], arguments[2]);
            } else if (arguments.length == 2 && arguments[0].equals("find")) {
                find(factory, arguments[1]).forEach(NotesApp::print);
            } else {
                System.err.println("Usage: add TITLE TAGS | find TAG");
                System.exit(2);
            }
        }
    }

    /** Hibernate compares the migrated tables with the entities when it starts, and changes nothing. */
    private static HibernatePersistenceConfiguration configuration() {
        var configuration = new HibernatePersistenceConfiguration("notes").managedClasses(User.class, Notes.class);
        configuration.property(JdbcSettings.JAKARTA_JDBC_URL, System.getenv("NOTES_URL"));
        configuration.property(JdbcSettings.JAKARTA_JDBC_USER, System.getenv("NOTES_USER"));
        configuration.property(JdbcSettings.JAKARTA_JDBC_PASSWORD, System.getenv("NOTES_PASSWORD"));
        configuration.property(SchemaToolingSettings.HBM2DDL_AUTO, Action.ACTION_VALIDATE);
        return configuration;
    }

    private static void add(SessionFactory factory, String title, String tags) {
        factory.inTransaction(session -> {
            User author = new User("ada@example.org", "secret");
            session.persist(author);
            Notes note = new Notes(author, title);
            ((Tagged) note).setTags(tags);
            session.persist(note);
        });
    }

    private static List<Notes> find(SessionFactory factory, String tag) {
        return factory.fromSession(session -> session.createSelectionQuery(
                        "from Notes n where n.tags like :tag order by n.title", Notes.class)
                .setParameter("tag", "%" + tag + "%")
                .getResultList());
    }

    private static void print(Notes note) {
        System.out.println(note.title() + ": " + ((Tagged) note).getTags());
    }
}
