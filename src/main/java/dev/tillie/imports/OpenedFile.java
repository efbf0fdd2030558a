package dev.tillie.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * A file to import after a first look: its size and SHA-256, whether it is packed, and how its text is encoded.
 *
 * <p>It is refused here when it cannot be text.
 */
record OpenedFile(Path path, long bytes, String sha256, boolean packed, Charset charset) {
    static final long MOST_BYTES = 4L << 30;
    private static final long MOST_UNPACKED = 40L << 30;
    private static final int BUFFER = 64 * 1024;

    static OpenedFile open(Path path) throws ImportProblem {
        var name = path.getFileName().toString();
        if (!Files.isRegularFile(path)) {
            throw new ImportProblem(path + " is not a file; check the name");
        }
        try {
            var bytes = Files.size(path);
            if (bytes == 0) {
                throw new ImportProblem(name + " is empty; export it again");
            }
            if (bytes > MOST_BYTES) {
                throw new ImportProblem(name + " is larger than 4 GB; split it by year");
            }
            return look(path, name, bytes);
        } catch (IOException e) {
            throw new ImportProblem(name + " cannot be read: " + reason(e), e);
        }
    }

    /** Reads the whole file once: for its digest, to see that a packed file is complete, and for its encoding. */
    private static OpenedFile look(Path path, String name, long bytes) throws IOException, ImportProblem {
        var digest = digest();
        var packed = isPacked(path);
        var detector = new TextDetector(name);
        try (var raw = Files.newInputStream(path);
                var digesting = new java.security.DigestInputStream(raw, digest);
                var text = packed ? new GZIPInputStream(digesting, BUFFER) : digesting) {
            var buffer = new byte[BUFFER];
            long total = 0;
            int read;
            while ((read = text.read(buffer)) > 0) {
                total += read;
                if (total > MOST_UNPACKED) {
                    throw new ImportProblem(name + " unpacks to more than 40 GB; split it by year");
                }
                detector.look(buffer, read);
            }
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (java.io.EOFException | java.util.zip.ZipException e) {
            throw new ImportProblem(name + " is cut short or damaged; copy it again", e);
        }
        return new OpenedFile(path, bytes, HexFormat.of().formatHex(digest.digest()), packed, detector.charset());
    }

    private static boolean isPacked(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    /** The text, unpacked; {@code counter} hears how many bytes of the file have been read. */
    java.io.Reader reader(java.util.function.LongConsumer counter) throws IOException {
        var counted = new Counting(Files.newInputStream(path), counter);
        var unpacked = packed ? new GZIPInputStream(counted, BUFFER) : new BufferedInputStream(counted, BUFFER);
        return new java.io.InputStreamReader(unpacked, charset);
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException ? "no permission" : String.valueOf(e.getMessage());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counting extends FilterInputStream {
        private final java.util.function.LongConsumer counter;
        private long done;

        Counting(InputStream in, java.util.function.LongConsumer counter) {
            super(in);
            this.counter = counter;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            if (read > 0) {
                done += read;
                counter.accept(done);
            }
        }
    }

    static final Charset WINDOWS = Charset.forName("windows-1252");
    static final Charset UTF8 = StandardCharsets.UTF_8;
}
