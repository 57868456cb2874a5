package io.splent.uvl.internal.parser;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Tokens that stop coming when the time is up. */
final class Deadline extends CommonTokenStream {

    private static final int TOKENS_BETWEEN_LOOKS = 1024;

    private final LongSupplier nanoTime;
    private final long end;
    private int consumed;

    Deadline(List<Token> tokens, Duration time, LongSupplier nanoTime) {
        super(new ListTokenSource(tokens));
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + time.toNanos();
    }

    @Override
    public void consume() {
        consumed++;
        if (consumed % TOKENS_BETWEEN_LOOKS == 0 && nanoTime.getAsLong() - end > 0) {
            throw new TimeIsUp();
        }
        super.consume();
    }

    /** Parsing took longer than allowed. */
    static final class TimeIsUp extends ParseCancellationException {
        private static final long serialVersionUID = 1L;
    }
}
