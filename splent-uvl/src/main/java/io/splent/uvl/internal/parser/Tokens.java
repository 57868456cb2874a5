package io.splent.uvl.internal.parser;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/** The tokens of one text, all of them known, which stop coming when the time is up. */
final class Tokens implements TokenStream {

    private static final int TOKENS_BETWEEN_LOOKS = 1024;

    private final Word[] words;
    private final String source;
    private final LongSupplier nanoTime;
    private final long end;
    private int next;
    private int consumed;

    /**
     * A stream that begins with the first token.
     *
     * @param words the tokens with EOF as the last one
     * @param source where they come from
     * @param time how long they may be looked at
     * @param nanoTime the clock
     */
    Tokens(List<Word> words, String source, Duration time, LongSupplier nanoTime) {
        this.words = words.toArray(new Word[0]);
        this.source = source;
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + time.toNanos();
    }

    @Override
    public void consume() {
        if (next == words.length - 1) {
            throw new IllegalStateException("there is nothing behind the end of the file");
        }
        consumed++;
        if (consumed % TOKENS_BETWEEN_LOOKS == 0 && nanoTime.getAsLong() - end > 0) {
            throw new TimeIsUp();
        }
        next++;
    }

    @Override
    public int LA(int offset) {
        return LT(offset).getType();
    }

    @Override
    public Word LT(int offset) {
        int index = offset < 0 ? next + offset : next + offset - 1;
        return words[Math.max(0, Math.min(index, words.length - 1))];
    }

    @Override
    public Word get(int index) {
        return words[index];
    }

    @Override
    public int index() {
        return next;
    }

    @Override
    public void seek(int index) {
        next = Math.min(index, words.length - 1);
    }

    @Override
    public int size() {
        return words.length;
    }

    /** Nothing is ever forgotten, so that marks are not needed. */
    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {}

    @Override
    public String getSourceName() {
        return source;
    }

    @Override
    public @Nullable TokenSource getTokenSource() {
        return null;
    }

    @Override
    public String getText() {
        return getText(words[0], words[words.length - 1]);
    }

    @Override
    public String getText(Interval interval) {
        return getText(words[interval.a], words[interval.b]);
    }

    @Override
    public String getText(RuleContext context) {
        return context.getText();
    }

    @Override
    public String getText(Token first, Token last) {
        return first.getText() + ".." + last.getText();
    }

    /** Parsing took longer than allowed. */
    static final class TimeIsUp extends ParseCancellationException {
        private static final long serialVersionUID = 1L;
    }
}
