package io.splent.uvl.internal.parser;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Goes on after an error, but never by inventing or deleting layout: an invented INDENT would report the rest of the
 * file as wrong.
 */
final class LineRecovery extends DefaultErrorStrategy {

    @Override
    protected boolean singleTokenInsertion(Parser recognizer) {
        return false;
    }

    @Override
    protected @Nullable Token singleTokenDeletion(Parser recognizer) {
        return Spans.isLayout(recognizer.getCurrentToken()) ? null : super.singleTokenDeletion(recognizer);
    }
}
