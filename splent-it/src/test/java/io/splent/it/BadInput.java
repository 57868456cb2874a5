package io.splent.it;

import java.nio.file.Path;
import java.util.List;

/**
 * Something that people, or people who mean harm, give to a command, and what has to come of it.
 *
 * @param number in the list of bad inputs
 * @param what it is, for the report
 * @param setup makes it
 * @param exit the exit code
 * @param words what the message names
 * @param command the command line
 */
record BadInput(int number, String what, Setup setup, int exit, List<String> words, List<String> command) {

    /** Changes a workspace that is in order. */
    @FunctionalInterface
    interface Setup {
        void prepare(InputWorkspace workspace) throws Exception;
    }

    static BadInput bad(int number, String what, Setup setup, int exit, List<String> words, String... command) {
        return new BadInput(number, what, setup, exit, List.copyOf(words), List.of(command));
    }

    /** Prepares the workspace, runs the command for people and for programs, and holds both to what is promised. */
    void check(Path directory, InputDatabase database) throws Exception {
        InputWorkspace workspace = InputWorkspace.create(directory, database);
        setup.prepare(workspace);
        workspace.refuses(exit, words, command);
    }

    @Override
    public String toString() {
        return number + ": " + what;
    }
}
