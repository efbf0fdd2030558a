package dev.tillie.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes an image as PNG (ISO/IEC 15948), quickly: a chart is mostly flat, so each row is stored as its difference from
 * the row above and compressed lightly, several times faster than the JDK's writer.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte TRUE_COLOUR = 2;
    private static final byte UP = 2;

    private Png() {}

    /** @param image of type {@link BufferedImage#TYPE_INT_RGB} */
    static byte[] encode(BufferedImage image) {
        var out = new ByteArrayOutputStream(64 * 1024);
        out.writeBytes(SIGNATURE);
        var header = ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight());
        header.put((byte) 8).put(TRUE_COLOUR).put((byte) 0).put((byte) 0).put((byte) 0);
        chunk(out, "IHDR", header.array(), 13);
        var packed = deflate(differences(image));
        chunk(out, "IDAT", packed.array(), packed.position());
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static byte[] differences(BufferedImage image) {
        var width = image.getWidth();
        var height = image.getHeight();
        var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var rows = new byte[height * (1 + 3 * width)];
        var at = 0;
        for (var y = 0; y < height; y++) {
            rows[at++] = UP;
            for (var x = 0; x < width; x++) {
                var here = pixels[y * width + x];
                var above = y == 0 ? 0 : pixels[(y - 1) * width + x];
                rows[at++] = (byte) ((here >> 16) - (above >> 16));
                rows[at++] = (byte) ((here >> 8) - (above >> 8));
                rows[at++] = (byte) (here - above);
            }
        }
        return rows;
    }

    private static ByteBuffer deflate(byte[] rows) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(rows);
            deflater.finish();
            var packed = ByteBuffer.allocate(64 * 1024);
            while (!deflater.finished()) {
                deflater.deflate(packed);
                if (!packed.hasRemaining()) {
                    packed = ByteBuffer.allocate(packed.capacity() * 2).put(packed.flip());
                }
            }
            return packed;
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int length) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
