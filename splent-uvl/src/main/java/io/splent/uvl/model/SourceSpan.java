package io.splent.uvl.model;

/**
 * A stretch of text. Lines and columns are 1-based; a column counts characters, whatever their display width.
 *
 * @param file the file as the user can open it, or the name given for a text that is not a file
 * @param line first line
 * @param column first column
 * @param endLine last line
 * @param endColumn the column after the last character
 * @since 0.1
 */
public record SourceSpan(String file, int line, int column, int endLine, int endColumn) {

    /** The empty stretch before a character. */
    public static SourceSpan at(String file, int line, int column) {
        return new SourceSpan(file, line, column, line, column);
    }

    /** From the beginning of this stretch to the end of another one in the same file. */
    public SourceSpan to(SourceSpan last) {
        return new SourceSpan(file, line, column, last.endLine, last.endColumn);
    }

    /** {@code file:line:column}, as editors and terminals link it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
