package seesaw.scenario;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A pack as it was played, in one piece: the same pack always gives the same bytes.
///
/// @param digest SHA-256 (hex) over every file of the pack, names and bytes, in name order
/// @param zip what `PackReader.read(byte[])` takes
public record PackArchive(String digest, byte[] zip) {

    /// Zip entries carry a time; a fixed one keeps the bytes the same.
    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2008, 4, 1, 0, 0);

    static PackArchive of(PackFiles files) {
        return new PackArchive(digest(files), zip(files));
    }

    private static byte[] zip(PackFiles files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : files.names()) {
                var entry = new ZipEntry(name);
                byte[] content = files.bytes(name);
                var check = new CRC32();
                check.update(content);
                entry.setTimeLocal(SOME_DAY);
                // Stored, not compressed: compressors differ from one Java to the next.
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(check.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written", e);
        }
        return bytes.toByteArray();
    }

    static String digest(PackFiles files) {
        MessageDigest sha;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
        for (String name : files.names()) {
            byte[] content = files.bytes(name);
            // The lengths keep two different packs from reading as the same run of bytes.
            sha.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            sha.update(content);
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
