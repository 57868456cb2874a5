package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.core.entity.ExtensibleModel;
import io.splent.core.refine.MixinField;
import io.splent.core.refine.RefinementChoices;
import io.splent.core.refine.RefinementChoices.Base;
import io.splent.core.refine.RefinementPlan;
import io.splent.core.refine.RefinementPlan.Action;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks the person at the terminal what is not given in options; without one, says which option is missing. */
final class RefineDialogue {

    private final SplentCommand top;
    private final RefinementChoices choices;
    private final boolean asks;

    RefineDialogue(SplentCommand top, RefinementChoices choices, boolean asks) {
        this.top = top;
        this.choices = choices;
        this.asks = asks;
    }

    /**
     * All that has to be known.
     *
     * @throws SplentException when something is missing and nobody can be asked
     */
    RefineAnswers complete(RefineAnswers given) {
        RefineAnswers answers = given;
        if (answers.base().isEmpty()) {
            answers = answers.withBase(base());
        }
        String named = answers.base().orElseThrow();
        if (!asks && !answers.models().isEmpty()) {
            return answers;
        }
        Optional<Base> base = choices.bases().stream()
                .filter(candidate -> candidate.feature().equals(named))
                .findFirst();
        if (base.isEmpty()) {
            return answers; // the plan says what is wrong with it
        }
        if (answers.models().isEmpty()) {
            answers = answers.withModels(models(base.get()));
        }
        return asks ? mixinsAndFields(base.get(), answers) : answers;
    }

    private String base() {
        Optional<String> current = choices.currentBase();
        if (asks && current.isPresent()) {
            return current.get();
        }
        List<Base> bases = choices.bases();
        List<String> names = bases.stream().map(Base::feature).toList();
        if (!asks) {
            throw missing("--base FEATURE", "The base is not named", names);
        }
        for (int i = 0; i < bases.size(); i++) {
            String models =
                    bases.get(i).models().stream().map(ExtensibleModel::name).collect(Collectors.joining(", "));
            err().println(String.format("%4d  %s  (%s)", i + 1, names.get(i), models));
        }
        int likely = names.indexOf(choices.suggestedBase(bases)) + 1;
        return names.get(numbers("Which feature is refined?", names.size(), likely, false)
                        .get(0)
                - 1);
    }

    private List<String> models(Base base) {
        List<String> names = base.models().stream().map(ExtensibleModel::name).toList();
        if (!asks) {
            throw missing("--model MODEL", "No model of " + base.feature() + " is named", names);
        }
        for (int i = 0; i < names.size(); i++) {
            ExtensibleModel model = base.models().get(i);
            err().println(String.format("%4d  %s  %s %s", i + 1, names.get(i), model.kind(), model.className()));
        }
        return numbers("Which of its models? Several with commas between.", names.size(), 1, true).stream()
                .map(number -> names.get(number - 1))
                .toList();
    }

    private RefineAnswers mixinsAndFields(Base base, RefineAnswers answers) {
        List<String> mixins = new ArrayList<>(answers.mixins());
        List<String> fields = new ArrayList<>(answers.fields());
        for (String name : answers.models()) {
            Optional<ExtensibleModel> model = base.models().stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst();
            if (model.isPresent() && answers.mixins().isEmpty()) {
                String likely = choices.suggestedMixin(base, model.get());
                String typed = read("Mixin class for " + name + " [" + likely + "]: ");
                mixins.add(name + "=" + (typed.isEmpty() ? likely : typed));
            }
            if (model.isPresent() && answers.fields().isEmpty()) {
                fields(name).forEach(field -> fields.add(name + "." + field));
            }
        }
        return answers.withMixins(mixins).withFields(fields);
    }

    private List<String> fields(String model) {
        List<String> fields = new ArrayList<>();
        String question = "A column for " + model + ", as in tags:String:500 [Enter for no more]: ";
        for (String typed = read(question); !typed.isEmpty(); typed = read(question)) {
            try {
                MixinField.parse(typed);
                fields.add(typed);
            } catch (SplentException e) {
                err().println("  " + e.getMessage());
            }
        }
        return fields;
    }

    /** Whether to go on; without questions the answer is yes. */
    boolean confirms(RefinementPlan plan) {
        if (!asks) {
            return true;
        }
        plan.files().stream()
                .filter(file -> file.action() != Action.KEEP)
                .forEach(file -> err().println("  " + RefinePrinter.verb(file.action(), false) + " " + file.path()));
        String answer = read("Write? [Y/n] ");
        return answer.isEmpty() || answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
    }

    /** One number, or several where that is allowed; asked until they are understood. */
    private List<Integer> numbers(String question, int count, int likely, boolean several) {
        String typed = read(question + " [" + likely + "] ");
        while (!typed.isEmpty()) {
            TreeSet<Integer> chosen = new TreeSet<>();
            List<String> words = List.of(typed.split("[\\s,]+"));
            words.stream()
                    .filter(word -> word.matches("[0-9]{1,4}"))
                    .map(Integer::valueOf)
                    .filter(number -> number >= 1 && number <= count)
                    .forEach(chosen::add);
            if (chosen.size() == words.size() && (several || chosen.size() == 1)) {
                return List.copyOf(chosen);
            }
            typed = read((several ? "Numbers" : "A number") + " from 1 to " + count + " [" + likely + "] ");
        }
        return List.of(likely);
    }

    private String read(String question) {
        return top.terminal().ask(question).orElse("");
    }

    private PrintWriter err() {
        return top.terminal().err();
    }

    private static SplentException missing(String option, String what, List<String> candidates) {
        return new SplentException(
                ErrorCode.BAD_USAGE,
                what + ", and nobody is at the terminal to be asked. Nothing was written.",
                "Name it: " + option + ". There are: " + String.join(", ", candidates));
    }
}
