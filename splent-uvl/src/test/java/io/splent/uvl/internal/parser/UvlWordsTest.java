package io.splent.uvl.internal.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.Corpus;
import io.splent.uvl.Mutations;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words are those of the grammar in src/test/antlr4, one by one. */
class UvlWordsTest {

    private static final int TEXTS = 5_000;
    private static final String ALPHABET = "aZ_09.-'\"/*\n\t []{}()!=<>&|+,;#§%?\\äöüßÄé\uD83D\uDE00\u0000";

    private static List<String> words(String text) {
        List<String> result = new ArrayList<>();
        UvlWords words = new UvlWords(text);
        Word word;
        do {
            word = words.next();
            result.add(described(word, word.length()));
        } while (word.getType() != Token.EOF);
        return result;
    }

    private static List<String> wordsOfGrammar(String text) {
        List<String> result = new ArrayList<>();
        UvlLexer lexer = new UvlLexer(CharStreams.fromString(text));
        Token token;
        do {
            token = lexer.nextToken();
            result.add(described(token, token.getStopIndex() - token.getStartIndex() + 1));
        } while (token.getType() != Token.EOF);
        return result;
    }

    private static String described(Token token, int length) {
        return token.getLine() + ":" + token.getCharPositionInLine() + "+" + length + " "
                + UvlLexer.VOCABULARY.getSymbolicName(token.getType()) + " " + token.getText();
    }

    @Test
    void knowsTheTypesOfTheGrammar() {
        for (int type = 1; type <= UvlParser.VOCABULARY.getMaxTokenType(); type++) {
            assertThat(UvlParser.VOCABULARY.getSymbolicName(type)).isEqualTo(UvlLexer.VOCABULARY.getSymbolicName(type));
            String literal = UvlParser.VOCABULARY.getLiteralName(type);
            if (literal != null) {
                String text = literal.substring(1, literal.length() - 1);
                assertThat(words(text)).isEqualTo(wordsOfGrammar(text)).hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b\n\tc\n\n  d",
                "group-cardinality group -cardinality group-card feature-cardinalityX string-constraints sum sums",
                "aggregate-function numeric-constraints Type Types Boolean boolean or ore",
                "0 00 007 10 1.5 .5 1. 1..2 [1...5] A.1 1.2.3 -0.50",
                "'a' '' 'a 'b\n' \"a\" \"\" \"a.b\" \"a \"b\n\" x'y;z#§%?\\ä",
                "! != = == => > >= < <= <=> <= > & | + - * / ( ) [ ] { } , . .. ...",
                "a // b /* c\nd /* e // f */ g /*/ h */ i /**/ j /***/ k /* l",
                "/* a\n  b \uD83D\uDE00 */ c \uD83D\uDE00 d // \uD83D\uDE00",
                "'\uD83D\uDE00' a \uD83D b \uDE00 c \uDE00\uD83D",
                "a \f b \u0000 c \u0001 d \r e",
            })
    void cutsLikeTheGrammar(String text) {
        assertThat(words(text)).isEqualTo(wordsOfGrammar(text));
    }

    @Test
    void cutsRandomCharactersLikeTheGrammar() {
        for (int seed = 0; seed < TEXTS; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            assertThat(words(text.toString())).as("seed " + seed).isEqualTo(wordsOfGrammar(text.toString()));
        }
    }

    @Test
    void cutsMutatedTextsLikeTheGrammar() {
        Mutations mutations = new Mutations();
        for (int seed = 0; seed < TEXTS; seed++) {
            String text = UvlTextParser.normalised(mutations.text(new Random(seed)));
            assertThat(words(text)).as("seed " + seed).isEqualTo(wordsOfGrammar(text));
        }
    }

    static Stream<Corpus.Row> cutsModelsLikeTheGrammar() {
        return Corpus.rows();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource
    void cutsModelsLikeTheGrammar(Corpus.Row row) throws IOException {
        String text = UvlTextParser.normalised(Files.readString(row.file()));

        assertThat(words(text).equals(wordsOfGrammar(text))).isTrue();
    }
}
