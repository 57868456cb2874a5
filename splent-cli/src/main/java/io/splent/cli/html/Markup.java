package io.splent.cli.html;

import java.util.regex.Pattern;

/** Writes well-formed markup. Whatever is given as text or as the value of an attribute is only ever that. */
final class Markup {

    private static final Pattern NOT_IN_XML = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uD800-\\uDFFF&&[^\\x{10000}-\\x{10FFFF}]]|[\\uFFFE\\uFFFF]");

    private final StringBuilder written = new StringBuilder();

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns
     */
    Markup open(String tag, String... attributes) {
        written.append('<').append(tag);
        attributes(attributes);
        written.append('>');
        return this;
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    Markup close(String tag) {
        written.append("</").append(tag).append(">\n");
        return this;
    }

    /** An element without content. */
    Markup empty(String tag, String... attributes) {
        written.append('<').append(tag);
        attributes(attributes);
        written.append("/>\n");
        return this;
    }

    Markup text(String text) {
        written.append(escaped(text));
        return this;
    }

    /** An element with text and nothing else. */
    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Markup that has been escaped where it was made. */
    Markup markup(String markup) {
        written.append(NOT_IN_XML.matcher(markup).replaceAll("\uFFFD"));
        return this;
    }

    private static String escaped(String text) {
        return NOT_IN_XML
                .matcher(text)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
