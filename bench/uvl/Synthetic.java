import java.util.Random;

/** Writes a model with a given number of features, the same one every time. */
public final class Synthetic {

    private Synthetic() {}

    public static void main(String[] arguments) {
        int features = Integer.parseInt(arguments[0]);
        Random random = new Random(features);
        StringBuilder text = new StringBuilder("features\n    Root\n        optional\n");
        String[] groups = {"mandatory", "optional", "or", "alternative"};
        for (int i = 0; i < features; i++) {
            if (i % 5 == 0) {
                text.append("            F").append(i).append(" {cost ").append(i % 97).append(", name 'f'}\n");
                if (i + 1 < features) {
                    text.append("                ").append(groups[i / 5 % 4]).append('\n');
                }
            } else {
                text.append("                    F").append(i).append('\n');
            }
        }
        text.append("constraints\n");
        for (int i = 0; i < features / 4; i++) {
            text.append("    F%d => F%d | !F%d%n".formatted(
                    random.nextInt(features), random.nextInt(features), random.nextInt(features)));
        }
        System.out.print(text);
    }
}
