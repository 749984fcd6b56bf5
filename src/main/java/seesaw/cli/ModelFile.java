package seesaw.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import seesaw.model.Compat;
import seesaw.model.Model;
import seesaw.model.Notation;

/// Reads a model's file, in the encoding that its byte-order mark or its XML declaration names, else in UTF-8. A table
/// that is not in UTF-8 is in the encoding in which spreadsheets of Western languages save.
final class ModelFile {
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final long LARGEST = 40_000_000;

    /// What may be given as a model, for the help of commands.
    static final String KINDS = "The model: an .xmile, .stmx or .itmx file, or a .csv table.";

    private ModelFile() {}

    /// The model in a file.
    ///
    /// @throws UserError when the file cannot be read
    /// @throws seesaw.model.ModelProblems when the model is wrong
    static Model read(Path file, Compat compat) {
        return Model.read(text(file), file.toString(), compat);
    }

    /// What stands in a file.
    ///
    /// @throws UserError when it cannot be read
    static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) throw new UserError(file + " is too large for a model.");
            byte[] bytes = Files.readAllBytes(file);
            boolean isTable = Notation.ofFile(file.toString()) == Notation.TABLE;
            return isTable && !isUtf8(bytes) && !isUtf16(bytes) ? new String(bytes, WESTERN) : decoded(bytes);
        } catch (NoSuchFileException e) {
            throw new UserError("There is no file " + file + ".");
        } catch (IOException e) {
            throw new UserError("Cannot read " + file + ": " + e.getMessage() + ".");
        }
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        if (isUtf16(bytes)) return new String(bytes, StandardCharsets.UTF_16);
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        boolean known = declared.find() && Charset.isSupported(declared.group(1));
        return new String(bytes, known ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isUtf16(byte[] bytes) {
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }
}
