package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.core.migrate.MigrateRequest;
import io.splent.core.rename.RenameQuestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the person at the terminal what was renamed; refuses to guess when there is none. */
final class RenameDialogue {

    private final SplentCommand top;

    RenameDialogue(SplentCommand top) {
        this.top = top;
    }

    /**
     * The request with an answer to every question.
     *
     * @throws SplentException when nobody can be asked
     */
    MigrateRequest answer(MigrateRequest request, List<RenameQuestion> questions) {
        if (!top.canAsk()) {
            throw undecided(questions);
        }
        List<String> renames = new ArrayList<>(request.renames());
        Set<String> gone = new HashSet<>(request.gone());
        Set<String> taken = new HashSet<>();
        for (RenameQuestion question : questions) {
            List<String> free = question.candidates().stream()
                    .filter(candidate -> !taken.contains(candidate))
                    .toList();
            Optional<String> chosen = ask(question.from(), free);
            chosen.ifPresentOrElse(
                    candidate -> {
                        taken.add(candidate);
                        renames.add(question.answer(candidate));
                    },
                    () -> gone.add(question.from()));
        }
        return request.answered(renames, gone);
    }

    private Optional<String> ask(String from, List<String> candidates) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        if (candidates.size() == 1) {
            String answer = read("Is " + candidates.get(0) + " renamed from " + from + "? [y/N] ");
            return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes")
                    ? Optional.of(candidates.get(0))
                    : Optional.empty();
        }
        for (int i = 0; i < candidates.size(); i++) {
            top.terminal().err().println("  " + (i + 1) + "  " + candidates.get(i));
        }
        String answer = read("Which of these is renamed from " + from + "? [number, or Enter for none] ");
        while (!answer.isEmpty()) {
            if (answer.matches("[0-9]{1,4}")
                    && Integer.parseInt(answer) >= 1
                    && Integer.parseInt(answer) <= candidates.size()) {
                return Optional.of(candidates.get(Integer.parseInt(answer) - 1));
            }
            answer = read("A number from 1 to " + candidates.size() + ", or Enter for none: ");
        }
        return Optional.empty();
    }

    private String read(String question) {
        return top.terminal().ask(question).orElse("");
    }

    private static SplentException undecided(List<RenameQuestion> questions) {
        String features =
                questions.stream().map(RenameQuestion::feature).distinct().collect(Collectors.joining(", "));
        return new SplentException(
                ErrorCode.RENAME_UNDECIDED,
                features
                        + ": a rename, or a drop and an addition? Nobody is at the terminal to tell, nothing was written. "
                        + questions.stream().map(RenameQuestion::sentence).collect(Collectors.joining("; ")) + ".",
                ErrorLocation.ofFeature(questions.get(0).feature()),
                "Run again with " + RenameQuestion.allRenames(questions) + ", or with --allow deletes-data.");
    }
}
