package io.splent.uvl.internal.parser;

import io.splent.uvl.model.SourceSpan;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Places of words in one source. */
record Spans(String source) {

    SourceSpan of(Token token) {
        int column = token.getCharPositionInLine() + 1;
        return new SourceSpan(source, token.getLine(), column, token.getLine(), column + length(token));
    }

    SourceSpan of(ParserRuleContext context) {
        Token first = context.getStart();
        Token last = context.getStop() == null ? first : context.getStop();
        return new SourceSpan(
                source,
                first.getLine(),
                first.getCharPositionInLine() + 1,
                last.getLine(),
                last.getCharPositionInLine() + 1 + length(last));
    }

    private static int length(Token token) {
        return isLayout(token) ? 0 : ((Word) token).length();
    }

    static boolean isLayout(Token token) {
        int type = token.getType();
        return type == UvlParser.NEWLINE || type == UvlParser.INDENT || type == UvlParser.DEDENT;
    }
}
