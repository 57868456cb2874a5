package io.splent.uvl.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small random models with attributes and packages, as text. The same seed gives the same model. */
final class RandomLine {

    private static final List<String> GROUPS =
            List.of("optional", "mandatory", "or", "alternative", "[1..2]", "[0..1]", "optional", "optional");

    private final Random random;
    private final StringBuilder text = new StringBuilder("features\n");
    private final List<String> names = new ArrayList<>();
    private final int most;

    private RandomLine(long seed, int most) {
        this.random = new Random(seed);
        this.most = most;
    }

    /** A model with conditions about features only. */
    static String propositional(long seed) {
        return new RandomLine(seed, 9).written(false);
    }

    /** A model whose constraints also compare attributes. */
    static String withValues(long seed) {
        return new RandomLine(seed, 8).written(true);
    }

    private String written(boolean values) {
        feature(1);
        text.append("constraints\n");
        int constraints = random.nextInt(1, 5);
        for (int i = 0; i < constraints; i++) {
            text.append("    ").append(condition(2, values)).append('\n');
        }
        return text.toString();
    }

    private void feature(int depth) {
        String name = "f" + names.size();
        names.add(name);
        text.append("    ".repeat(2 * depth - 1)).append(name).append(" {");
        if (random.nextInt(3) > 0) {
            text.append("package '").append(name).append("', ");
        }
        text.append("cost ").append(random.nextInt(-2, 7)).append(random.nextBoolean() ? ".5" : "");
        text.append(", label '").append(random.nextBoolean() ? "red" : "blue").append("', ");
        text.append("fast ").append(random.nextBoolean()).append("}\n");
        for (int group = random.nextInt(depth == 1 ? 1 : 0, 3); group > 0 && names.size() < most; group--) {
            text.append("    ".repeat(2 * depth))
                    .append(GROUPS.get(random.nextInt(GROUPS.size())))
                    .append('\n');
            int children = random.nextInt(2, 4);
            do {
                feature(depth + 1);
                children--;
            } while (children > 0 && names.size() < most);
        }
    }

    private String name() {
        return names.get(random.nextInt(names.size()));
    }

    private String condition(int depth, boolean values) {
        if (depth == 0) {
            return values && random.nextInt(3) > 0 ? comparison() : name();
        }
        String left = condition(depth - 1, values);
        String right = condition(depth - 1, values);
        return switch (random.nextInt(6)) {
            case 0 -> "!(" + left + ")";
            case 1 -> "(" + left + ") & (" + right + ")";
            case 2, 3 -> "(" + left + ") | (" + right + ")";
            case 4 -> "(" + left + ") => (" + right + ")";
            default -> "(" + left + ") <=> (" + right + ")";
        };
    }

    private String comparison() {
        List<String> operators = List.of("==", "!=", "<", "<=", ">", ">=");
        String operator = operators.get(random.nextInt(operators.size()));
        String equality = operators.get(random.nextInt(2));
        return switch (random.nextInt(9)) {
            case 0 -> "sum(cost) " + operator + " " + random.nextInt(-1, 12);
            case 1 -> "sum(cost, " + name() + ") " + operator + " " + name() + ".cost";
            case 2 -> "avg(cost) " + operator + " " + random.nextInt(1, 4);
            case 3 -> random.nextInt(-1, 3) + " " + operator + " avg(cost, " + name() + ")";
            case 4 -> name() + ".cost + 2 * " + name() + ".cost " + operator + " " + name() + ".cost / 2 - 1";
            case 5 -> "floor(" + name() + ".cost) " + operator + " ceil(" + name() + ".cost)";
            case 6 -> name() + ".label " + equality + " " + (random.nextBoolean() ? "'red'" : name() + ".label");
            case 7 -> "len(" + name() + ".label) " + operator + " " + random.nextInt(0, 5);
            default -> name() + ".fast";
        };
    }
}
