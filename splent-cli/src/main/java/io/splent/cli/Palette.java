package io.splent.cli;

/** Colours for a terminal; without one, the text as it is. */
record Palette(boolean enabled) {

    String bold(String text) {
        return coloured("1", text);
    }

    String red(String text) {
        return coloured("31", text);
    }

    String green(String text) {
        return coloured("32", text);
    }

    String yellow(String text) {
        return coloured("33", text);
    }

    String faint(String text) {
        return coloured("2", text);
    }

    private String coloured(String code, String text) {
        return enabled ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
