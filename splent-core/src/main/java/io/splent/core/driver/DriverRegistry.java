package io.splent.core.driver;

import io.splent.api.ErrorCode;
import io.splent.api.SpiLevel;
import io.splent.api.SplentException;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.store.MigrationStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds drivers with ServiceLoader: on the engine's own class path, and in each directory below {@code drivers/} of the
 * distribution, where every directory has a class loader of its own.
 *
 * <p>A driver is chosen by its id and nothing else: there are no priorities. Not thread-safe; closing it closes the
 * drivers' class loaders.
 */
public final class DriverRegistry implements AutoCloseable {

    private final List<ClassLoader> loaders = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private DriverRegistry() {}

    /** Opens the drivers of a distribution; without one, only those on the engine's class path. */
    public static DriverRegistry open(Optional<Path> home) {
        DriverRegistry registry = new DriverRegistry();
        registry.loaders.add(DriverRegistry.class.getClassLoader());
        home.map(directory -> directory.resolve("drivers"))
                .filter(Files::isDirectory)
                .ifPresent(registry::addDirectories);
        return registry;
    }

    private void addDirectories(Path drivers) {
        try (Stream<Path> directories = Files.list(drivers)) {
            directories.filter(Files::isDirectory).sorted().forEach(directory -> loaders.add(loader(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URLClassLoader loader(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            URL[] jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(DriverRegistry::url)
                    .toArray(URL[]::new);
            return new DriverClassLoader(
                    "driver " + directory.getFileName(), jars, DriverRegistry.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The differ with this id; without an id, the only differ there is. */
    public SchemaDiffer differ(Optional<String> id) {
        return select(SchemaDiffer.class, SchemaDiffer::id, SchemaDiffer::spiLevel, "differ", id);
    }

    /** The store with this id; without an id, the only store there is. */
    public MigrationStore store(Optional<String> id) {
        return select(MigrationStore.class, MigrationStore::id, MigrationStore::spiLevel, "store", id);
    }

    /** What is wrong with drivers that were not selected, one sentence each. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    private <T> T select(
            Class<T> type, Function<T, String> idOf, ToIntFunction<T> levelOf, String what, Optional<String> wanted) {
        List<T> found = load(type);
        List<T> matching = wanted.isEmpty()
                ? found
                : found.stream()
                        .filter(driver -> idOf.apply(driver).equals(wanted.get()))
                        .toList();
        if (matching.size() == 1) {
            return compatible(matching.get(0), idOf, levelOf, what);
        }
        String ids = found.stream().map(idOf).sorted().distinct().collect(Collectors.joining(", "));
        if (matching.isEmpty()) {
            throw new SplentException(
                    ErrorCode.DRIVER_NOT_FOUND,
                    "There is no " + what
                            + wanted.map(id -> " with the id '" + id + "'").orElse("") + ".",
                    ids.isEmpty() ? "Put one into the distribution's drivers directory." : "Available: " + ids + ".");
        }
        String places = matching.stream().map(DriverRegistry::origin).collect(Collectors.joining(" and "));
        throw new SplentException(
                ErrorCode.DRIVER_AMBIGUOUS,
                wanted.map(id -> "More than one " + what + " has the id '" + id + "': " + places + ".")
                        .orElse("More than one " + what + " is available and none is chosen."),
                wanted.isPresent() ? "Remove all but one." : "Choose one of: " + ids + ".");
    }

    private <T> List<T> load(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (ClassLoader loader : loaders) {
            ServiceLoader.load(type, loader).stream().forEach(provider -> {
                if (isOwn(provider.type(), loader)) {
                    instantiate(provider).ifPresent(found::add);
                }
            });
        }
        return found;
    }

    /** A class loader also offers its parents' providers; those are found when the parent itself is asked. */
    private boolean isOwn(Class<?> provider, ClassLoader loader) {
        return loader.equals(loaders.get(0)) || loader.equals(provider.getClassLoader());
    }

    private <T> Optional<T> instantiate(ServiceLoader.Provider<T> provider) {
        try {
            return Optional.of(provider.get());
        } catch (ServiceConfigurationError | LinkageError e) {
            warnings.add("The driver " + provider.type().getName() + " cannot be used: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static <T> T compatible(T driver, Function<T, String> idOf, ToIntFunction<T> levelOf, String what) {
        int level = levelOf.applyAsInt(driver);
        if (level < SpiLevel.OLDEST_SUPPORTED || level > SpiLevel.CURRENT) {
            throw new SplentException(
                    ErrorCode.DRIVER_INCOMPATIBLE,
                    "The " + what + " '" + idOf.apply(driver) + "' was built for SPI level " + level
                            + "; this version of SPLENT supports " + SpiLevel.OLDEST_SUPPORTED + " to "
                            + SpiLevel.CURRENT + ".",
                    level > SpiLevel.CURRENT ? "Update SPLENT, or use an older driver." : "Update the driver.");
        }
        return driver;
    }

    private static String origin(Object driver) {
        var source = driver.getClass().getProtectionDomain().getCodeSource();
        return source == null ? driver.getClass().getName() : String.valueOf(source.getLocation());
    }

    @Override
    public void close() {
        for (ClassLoader loader : loaders) {
            if (loader instanceof URLClassLoader closeable && !loader.equals(loaders.get(0))) {
                close(closeable);
            }
        }
    }

    private static void close(URLClassLoader loader) {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
