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
 * Writes and finds notes: {@code add EMAIL TITLE TAGS} and {@code find TAG}. The database is the one that {@code db:upgrade}
 * has made; {@code NOTES_URL}, {@code NOTES_USER} and {@code NOTES_PASSWORD} say where it is.
 *
 * <p>Notes have tags because the application runs with the agent of splent-mixin. Queries name the added attribute like
 * any other; Java code reaches it by the interface of the mixin.
 */
public final class NotesApp {

    private NotesApp() {}

    public static void main(String[] arguments) {
        try (SessionFactory factory = configuration().createEntityManagerFactory()) {
            if (arguments.length == 4 && arguments[0].equals("add")) {
                add(factory, arguments[1], arguments[2]);
                tag(factory, arguments[2], arguments[3]);
            } else if (arguments.length == 2 && arguments[0].equals("find")) {
                find(factory, arguments[1]).forEach(System.out::println);
            } else {
                System.err.println("Usage: add EMAIL TITLE TAGS | find TAG");
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

    /** A note of a new account. */
    private static void add(SessionFactory factory, String email, String title) {
        factory.inTransaction(session -> {
            session.createMutationQuery("insert into User (email, password, createdAt, active, role)"
                            + " values (:email, 'secret', local datetime, true, 'user')")
                    .setParameter("email", email)
                    .executeUpdate();
            session.createMutationQuery(
                            "insert into Notes (user, title) select u, :title from User u where u.email = :email")
                    .setParameter("title", title)
                    .setParameter("email", email)
                    .executeUpdate();
        });
    }

    private static void tag(SessionFactory factory, String title, String tags) {
        factory.inTransaction(session -> session.createSelectionQuery("from Notes n where n.title = :title", Notes.class)
                .setParameter("title", title)
                .getResultList()
                .forEach(note -> ((Tagged) note).setTags(tags)));
    }

    private static List<String> find(SessionFactory factory, String tag) {
        return factory.fromSession(session -> session.createSelectionQuery(
                        "select n.title || ': ' || n.tags from Notes n where n.tags like :tag order by n.title",
                        String.class)
                .setParameter("tag", "%" + tag + "%")
                .getResultList());
    }
}
