package seesaw.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import seesaw.model.Compat;
import seesaw.model.Model;

/// Reads a model's file, in the encoding that its byte-order mark or its XML declaration names, else in UTF-8.
final class ModelFile {
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final long LARGEST = 40_000_000;

    private ModelFile() {}

    /// The model in a file.
    ///
    /// @throws UserError when the file cannot be read
    /// @throws seesaw.model.ModelProblems when the model is wrong
    static Model read(Path file, Compat compat) {
        try {
            if (Files.size(file) > LARGEST) throw new UserError(file + " is too large for a model.");
            return Model.read(decoded(Files.readAllBytes(file)), file.toString(), compat);
        } catch (NoSuchFileException e) {
            throw new UserError("There is no file " + file + ".");
        } catch (IOException e) {
            throw new UserError("Cannot read " + file + ": " + e.getMessage() + ".");
        }
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE))
            return new String(bytes, StandardCharsets.UTF_16);
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        boolean known = declared.find() && Charset.isSupported(declared.group(1));
        return new String(bytes, known ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }
}
