import java.util.Random;

/** Writes a line whose features have packages and need one another: about two constraints for three features. */
public final class Line {

    private Line() {}

    public static void main(String[] arguments) {
        int features = Integer.parseInt(arguments[0]);
        Random random = new Random(features);
        StringBuilder text = new StringBuilder("features\n    Line\n        optional\n");
        for (int i = 0; i < features; i++) {
            text.append("            f%d {org 'acme', package 'feature_%d'}\n".formatted(i, i));
        }
        text.append("constraints\n");
        for (int i = 1; i < features; i++) {
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> text.append("    f%d => f%d\n".formatted(i, random.nextInt(i)));
                case 3 -> text.append("    f%d => f%d & f%d\n".formatted(i, random.nextInt(i), random.nextInt(i)));
                case 4 -> text.append("    f%d => f%d | f%d\n".formatted(i, random.nextInt(i), random.nextInt(i)));
                default -> text.append("    // f%d stands alone\n".formatted(i));
            }
        }
        System.out.print(text);
    }
}
