package io.splent.it;

import io.splent.mixin.MixinTransformer;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.cfg.Configuration;

/** An application made of features, in this process: Hibernate with an entity that is refined while it is loaded. */
final class RefinedApplication implements AutoCloseable {

    private final WeavingClassLoader loader;
    private final SessionFactory factory;

    /** Starts on a database whose tables have to be as the entity says. */
    RefinedApplication(List<Path> classPath, String entity, TestDatabase database) throws Exception {
        loader = new WeavingClassLoader(classPath);
        factory = new Configuration(new BootstrapServiceRegistryBuilder()
                        .applyClassLoader(loader)
                        .build())
                .addAnnotatedClass(Class.forName(entity, true, loader))
                .setProperty("jakarta.persistence.jdbc.url", database.url())
                .setProperty("jakarta.persistence.jdbc.user", database.user())
                .setProperty("jakarta.persistence.jdbc.password", database.password())
                .setProperty("hibernate.hbm2ddl.auto", "validate")
                .buildSessionFactory();
    }

    void change(String statement) {
        factory.inTransaction(session -> session.createMutationQuery(statement).executeUpdate());
    }

    List<String> texts(String query) {
        return factory.fromSession(
                session -> session.createSelectionQuery(query, String.class).getResultList());
    }

    @Override
    public void close() throws IOException {
        factory.close();
        loader.close();
    }

    /** Asks the transformer for every class, as a container does. */
    private static final class WeavingClassLoader extends URLClassLoader {

        private final MixinTransformer transformer = new MixinTransformer();

        WeavingClassLoader(List<Path> classPath) {
            super(
                    classPath.stream().map(WeavingClassLoader::url).toArray(URL[]::new),
                    RefinedApplication.class.getClassLoader());
        }

        private static URL url(Path path) {
            try {
                return path.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/');
            try (InputStream stream = getResourceAsStream(file + ".class")) {
                if (stream == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = stream.readAllBytes();
                byte[] woven = transformer.transform(this, file, null, null, bytes);
                byte[] used = woven == null ? bytes : woven;
                return defineClass(name, used, 0, used.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
