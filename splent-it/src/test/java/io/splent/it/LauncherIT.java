package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The first command of the README, in a checkout where nothing has been built yet. */
class LauncherIT {

    private static final Set<String> NOT_IN_A_CHECKOUT = Set.of("target", ".git", ".splent");

    @TempDir
    Path directory;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void buildsItselfAndTheExampleThenWritesScripts() throws Exception {
        Path checkout = directory.resolve("checkout");
        copySources(ProjectFiles.root(), checkout);

        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        ProcessBuilder command = new ProcessBuilder("./splent", "-w", "examples/cms", "--app", "cms_demo", "db:migrate")
                .directory(checkout.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        String localRepository = System.getProperty("localRepository");
        if (localRepository != null) {
            command.environment().put("MAVEN_OPTS", "-Dmaven.repo.local=" + localRepository);
        }
        Process process = command.start();

        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        assertThat(Files.readString(out)).contains("Scripts for 12 feature(s)");
        assertThat(Files.readString(err)).doesNotContain("WARN", "ERROR");
    }

    private static void copySources(Path source, Path target) throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                if (NOT_IN_A_CHECKOUT.contains(String.valueOf(visited.getFileName())) || isWritten(visited)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(
                        target.resolve(source.relativize(visited).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, target.resolve(source.relativize(file).toString()), LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Scripts that somebody has generated for the example. */
    private static boolean isWritten(Path visited) {
        Path parent = visited.getParent();
        return parent != null && String.valueOf(parent.getFileName()).equals("migrations");
    }
}
