package io.splent.uvl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Right texts with a few wrong places, the same ones for the same seed. */
public final class Mutations {

    private static final List<String> PIECES = List.of(
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "!",
            "&",
            "|",
            "=>",
            "<=>",
            "==",
            "-",
            ".",
            "..",
            ",",
            "'",
            "\"",
            "/*",
            "*/",
            "//",
            "\n",
            "\r",
            "\t",
            "    ",
            "*",
            "0",
            "7",
            "é",
            "\u0000",
            "\uD83D",
            "features",
            "or",
            "constraints",
            "constraint",
            "imports",
            "include",
            "sum(",
            "len(",
            "cardinality",
            "Type",
            "auth",
            "[1..2]",
            " after 'auth'",
            "package 'splent_feature_auth'");

    private final List<String> originals = List.of(fixture("everything.uvl"), fixture("shop.uvl"));

    private static String fixture(String name) {
        try (InputStream in = Mutations.class.getResourceAsStream("/uvl/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of our fixtures with up to five changes. */
    public String text(Random random) {
        return mutated(originals.get(random.nextInt(originals.size())), random);
    }

    private static String mutated(String original, Random random) {
        StringBuilder text = new StringBuilder(original);
        int mutations = random.nextInt(1, 6);
        for (int i = 0; i < mutations; i++) {
            mutate(text, random);
        }
        return text.toString();
    }

    private static void mutate(StringBuilder text, Random random) {
        int place = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), place + random.nextInt(1, 8));
        switch (random.nextInt(7)) {
            case 0 -> text.delete(place, end);
            case 1 -> text.insert(place, PIECES.get(random.nextInt(PIECES.size())));
            case 2 -> text.replace(place, end, PIECES.get(random.nextInt(PIECES.size())));
            case 3 -> text.insert(place, text.substring(place, end));
            case 4 ->
                text.insert(place, PIECES.get(random.nextInt(PIECES.size())).repeat(random.nextInt(1, 300)));
            case 5 -> text.setLength(place);
            default -> moveLines(text, random);
        }
    }

    private static void moveLines(StringBuilder text, Random random) {
        List<String> lines = new ArrayList<>(text.toString().lines().toList());
        Collections.rotate(lines.subList(random.nextInt(lines.size() + 1), lines.size()), random.nextInt(3) - 1);
        text.setLength(0);
        text.append(String.join("\n", lines));
    }
}
