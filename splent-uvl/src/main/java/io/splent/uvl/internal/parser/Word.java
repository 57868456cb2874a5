package io.splent.uvl.internal.parser;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/** A stretch of the text, as small as a token of ANTLR can be: its characters stay in the text until they are asked for. */
final class Word implements Token {

    private final String source;
    private final int type;
    private final int line;
    private final int column;
    private final int start;
    private final int end;
    private @Nullable String text;

    /**
     * A word.
     *
     * @param source the whole text
     * @param type what it is, a constant of {@link UvlParser}
     * @param line the line of its first character, from 1
     * @param column the characters before it on that line
     * @param start the index of its first character in the text
     * @param end the index behind its last character
     */
    Word(String source, int type, int line, int column, int start, int end) {
        this.source = source;
        this.type = type;
        this.line = line;
        this.column = column;
        this.start = start;
        this.end = end;
    }

    /** A name or keyword, whose characters have been taken out of the text already. */
    Word(String source, int type, int line, int column, int start, String text) {
        this(source, type, line, column, start, start + text.length());
        this.text = text;
    }

    /** The empty word of another type before this one. */
    Word before(int newType) {
        return new Word(source, newType, line, column, start, start);
    }

    /** How many characters it has, however they are stored. */
    int length() {
        return source.codePointCount(start, end);
    }

    /** Whether nothing stands between this word and the one before it. */
    boolean follows(Word previous) {
        return previous.end == start;
    }

    /** Its blanks as a width, where a tab goes to the next multiple of a number. */
    int width(int tab) {
        int width = 0;
        for (int i = start; i < end; i++) {
            if (source.charAt(i) == ' ') {
                width++;
            } else if (source.charAt(i) == '\t') {
                width = (width / tab + 1) * tab;
            }
        }
        return width;
    }

    @Override
    public String getText() {
        if (text == null) {
            text = type == EOF ? "<EOF>" : source.substring(start, end);
        }
        return text;
    }

    @Override
    public int getType() {
        return type;
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public int getCharPositionInLine() {
        return column;
    }

    @Override
    public int getStartIndex() {
        return start;
    }

    @Override
    public int getStopIndex() {
        return end - 1;
    }

    @Override
    public int getChannel() {
        return DEFAULT_CHANNEL;
    }

    /** Not known: the parser asks only for parse trees, which are not built. */
    @Override
    public int getTokenIndex() {
        return -1;
    }

    @Override
    public @Nullable TokenSource getTokenSource() {
        return null;
    }

    @Override
    public @Nullable CharStream getInputStream() {
        return null;
    }

    @Override
    public String toString() {
        return line + ":" + (column + 1) + " " + UvlParser.VOCABULARY.getDisplayName(type) + " " + getText();
    }
}
