package io.splent.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Where output goes and answers come from.
 *
 * @param out results
 * @param err everything else
 * @param console what the person at the terminal types; empty when input or output is redirected
 */
public record Terminal(PrintWriter out, PrintWriter err, Optional<BufferedReader> console) {

    /** Asks a question and returns the answer without surrounding blanks; empty when nobody can answer. */
    Optional<String> ask(String question) {
        return console.map(person -> {
            err.print(question);
            err.flush();
            try {
                String answer = person.readLine();
                return answer == null ? "" : answer.strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
