package io.splent.uvl;

import io.splent.uvl.internal.parser.UvlTextParser;
import io.splent.uvl.internal.resolve.ImportedFiles;
import io.splent.uvl.model.SourceSpan;
import io.splent.uvl.model.UvlFile;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.DiagnosticLog;
import io.splent.uvl.text.ReadLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files as sources: an import is a path relative to the importing file. */
final class FileSystemImports implements ImportedFiles {

    private static final int MOST_BYTES_PER_CHARACTER = 4;

    private final UvlTextParser parser;
    private final ReadLimits limits;

    FileSystemImports(UvlTextParser parser, ReadLimits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    @Override
    public @Nullable String locate(String importingSource, List<String> path) {
        try {
            Path file = Path.of(importingSource)
                    .resolveSibling(String.join("/", path) + ".uvl")
                    .normalize();
            return Files.isRegularFile(file) ? file.toString() : null;
        } catch (InvalidPathException e) {
            return null; // no file can have such a name
        }
    }

    @Override
    public @Nullable UvlFile read(String source, DiagnosticLog log) {
        String text = text(Path.of(source), source, log);
        return text == null ? null : parser.parse(text, source, log);
    }

    private @Nullable String text(Path file, String source, DiagnosticLog log) {
        try {
            long size = Files.size(file);
            if (size > (long) limits.characters() * MOST_BYTES_PER_CHARACTER) {
                String message = "the file has " + size + " bytes, more than " + limits.characters() + " characters";
                log.add(Diagnostic.error(DiagnosticCode.TOO_LARGE, message, SourceSpan.at(source, 1, 1)));
                return null;
            }
            return decoded(Files.readAllBytes(file), source, log);
        } catch (IOException e) {
            String message = "the file cannot be read: " + e;
            log.add(Diagnostic.error(DiagnosticCode.FILE_UNREADABLE, message, SourceSpan.at(source, 1, 1)));
            return null;
        }
    }

    private static @Nullable String decoded(byte[] bytes, String source, DiagnosticLog log)
            throws CharacterCodingException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(input, output, true);
        output.flip();
        if (result.isError()) {
            SourceSpan place = endOf(output.toString(), source);
            String message = "the file is not UTF-8: the byte at offset " + input.position() + " fits no character";
            log.add(Diagnostic.error(DiagnosticCode.NOT_UTF_8, message, place).withHint("save the file as UTF-8"));
            return null;
        }
        return output.toString();
    }

    private static SourceSpan endOf(String text, String source) {
        int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
        return SourceSpan.at(source, line, text.length() - text.lastIndexOf('\n'));
    }
}
