package io.splent.cli;

import io.splent.core.driver.DriverRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loads what most commands load, for {@code bin/splent-archive}: runs the everyday commands on a small product with an
 * embedded database, then loads the JDBC drivers that this did not need.
 *
 * <p>With the system property {@code splent.loaded}, which names the log of such a run, it links the drivers' classes
 * in that log and does nothing else. Java archives a driver's class only when it is linked, and when one class loader
 * alone has it.
 */
final class WarmUp {

    private static final List<List<String>> COMMANDS = List.of(
            List.of("db:migrate"), List.of("db:upgrade"), List.of("db:status", "--json"), List.of("db:migrate"));
    private static final Pattern JDBC_DRIVER = Pattern.compile("(postgresql|mariadb-java-client)-.*\\.jar");
    private static final Pattern OF_A_DRIVER = Pattern.compile("(\\S+) source: file:.*/drivers/[^/]+/[^/]+\\.jar");
    private static final String CLASS = ".class";

    private WarmUp() {}

    /** Takes the options of a command, without its name. */
    public static void main(String[] options) throws IOException {
        String log = System.getProperty("splent.loaded");
        if (log != null) {
            linkClassesOfDrivers(Files.readAllLines(Path.of(log)));
            return;
        }
        for (List<String> command : COMMANDS) {
            List<String> arguments = new ArrayList<>(Arrays.asList(options));
            arguments.addAll(command);
            Main.run(arguments.toArray(String[]::new));
        }
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (JDBC_DRIVER.matcher(new File(path).getName()).matches()) {
                loadClassesOf(path);
            }
        }
    }

    private static void linkClassesOfDrivers(List<String> log) {
        Path home = Path.of(System.getProperty("splent.home"));
        try (DriverRegistry drivers = DriverRegistry.open(Optional.of(home))) {
            List<ClassLoader> loaders = List.of(
                    drivers.differ(Optional.of("hibernate")).getClass().getClassLoader(),
                    drivers.store(Optional.of("flyway")).getClass().getClassLoader());
            for (String line : log) {
                Matcher loaded = OF_A_DRIVER.matcher(line);
                if (loaded.matches()) {
                    loaders.forEach(loader -> link(loaded.group(1), loader));
                }
            }
        }
    }

    /** Java has no call for it, but asking for the fields of a class links it without initialising it. */
    private static void link(String name, ClassLoader loader) {
        try {
            var unused = Class.forName(name, false, loader).getDeclaredFields();
        } catch (ClassNotFoundException | LinkageError e) {
            // it belongs to another driver, or supports a library that is not there
        }
    }

    private static void loadClassesOf(String path) throws IOException {
        try (JarFile jar = new JarFile(path)) {
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(CLASS) && !name.startsWith("META-INF/"))
                    .forEach(name -> load(
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.')));
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, WarmUp.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // it supports a library that is not there
        }
    }
}
