package io.splent.uvl.internal.parser;

import io.splent.uvl.model.SourceSpan;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Places of tokens in one source. */
record Spans(String source) {

    SourceSpan of(Token token) {
        int column = token.getCharPositionInLine() + 1;
        int length = Math.max(0, token.getStopIndex() - token.getStartIndex() + 1);
        boolean invisible = token.getType() == Token.EOF || isLayout(token);
        return new SourceSpan(source, token.getLine(), column, token.getLine(), column + (invisible ? 0 : length));
    }

    SourceSpan of(ParserRuleContext context) {
        SourceSpan first = of(context.getStart());
        return context.getStop() == null ? first : first.to(of(context.getStop()));
    }

    static boolean isLayout(Token token) {
        int type = token.getType();
        return type == UvlParser.NEWLINE || type == UvlParser.INDENT || type == UvlParser.DEDENT;
    }
}
