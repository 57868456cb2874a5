package io.splent.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Where output goes and answers come from.
 *
 * @param out results
 * @param err everything else
 * @param console the person at the terminal; empty when input or output is redirected
 */
public record Terminal(PrintWriter out, PrintWriter err, Optional<Console> console) {

    /** Asks a question and returns the answer without surrounding blanks; empty when nobody can answer. */
    Optional<String> ask(String question) {
        return console.map(person -> {
            err.print(question);
            err.flush();
            String answer = person.readLine();
            return answer == null ? "" : answer.strip();
        });
    }
}
