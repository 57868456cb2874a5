package io.splent.cli;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Loads what most commands load, for {@code bin/splent-archive}: runs the everyday commands on a small product with an
 * embedded database, then loads the JDBC drivers that this did not need.
 */
final class WarmUp {

    private static final List<String> COMMANDS = List.of("db:migrate", "db:upgrade", "db:status", "db:migrate");
    private static final Pattern DRIVER = Pattern.compile("(postgresql|mariadb-java-client)-.*\\.jar");
    private static final String CLASS = ".class";

    private WarmUp() {}

    /** Takes the options of a command, without its name. */
    public static void main(String[] options) throws IOException {
        for (String command : COMMANDS) {
            List<String> arguments = new ArrayList<>(Arrays.asList(options));
            arguments.add(command);
            Main.run(arguments.toArray(String[]::new));
        }
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (DRIVER.matcher(new File(path).getName()).matches()) {
                loadClassesOf(path);
            }
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
