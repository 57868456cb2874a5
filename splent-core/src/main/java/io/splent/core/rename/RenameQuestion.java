package io.splent.core.rename;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that would go, and what it may have been renamed to: only the user knows. All names are as one types them.
 *
 * @param feature whose it is
 * @param from what would be dropped, for example {@code notes.title}
 * @param candidates what would be added in its place, the likeliest first; never empty
 */
public record RenameQuestion(String feature, String from, List<String> candidates) {

    public RenameQuestion {
        candidates = List.copyOf(candidates);
    }

    /** What to give to {@code --rename} if it became the given candidate. */
    public String answer(String candidate) {
        return from + "=" + candidate;
    }

    /** The question in one sentence, with both ways out. */
    public String sentence() {
        return from + " would be dropped and " + String.join(" or ", candidates)
                + " added. If it was renamed: --rename " + shell(answer(candidates.get(0)))
                + ". If it is to go with all it holds: --allow deletes-data";
    }

    /** The options that answer all questions with the likeliest candidate. */
    public static String allRenames(List<RenameQuestion> questions) {
        Set<String> taken = new HashSet<>();
        return questions.stream()
                .flatMap(question -> question.candidates().stream()
                        .filter(taken::add)
                        .limit(1)
                        .map(candidate -> "--rename " + shell(question.answer(candidate))))
                .collect(Collectors.joining(" "));
    }

    /** An argument as a shell takes it. */
    private static String shell(String argument) {
        return argument.matches("[\\w.=$-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
