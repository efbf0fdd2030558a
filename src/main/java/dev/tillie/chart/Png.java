package dev.tillie.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes an image as PNG (ISO/IEC 15948), quickly and small: a chart has few colours, so a pixel is one byte that names
 * its own.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte INDEXED_COLOUR = 3;

    private Png() {}

    /** @param image of type {@link BufferedImage#TYPE_INT_RGB} */
    static byte[] encode(BufferedImage image) {
        var out = new ByteArrayOutputStream(64 * 1024);
        out.writeBytes(SIGNATURE);
        var header = ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight());
        header.put((byte) 8).put(INDEXED_COLOUR).put((byte) 0).put((byte) 0).put((byte) 0);
        chunk(out, "IHDR", header.array(), 13);
        var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var palette = Palette.of(pixels);
        chunk(out, "PLTE", palette.bytes(), palette.bytes().length);
        var packed = deflate(rows(palette.indexes(pixels), image.getWidth()));
        chunk(out, "IDAT", packed.array(), packed.position());
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    /** Each row after a byte that says that it is as it is. */
    private static byte[] rows(byte[] indexes, int width) {
        var height = indexes.length / width;
        var rows = new byte[height * (1 + width)];
        for (var y = 0; y < height; y++) {
            System.arraycopy(indexes, y * width, rows, y * (1 + width) + 1, width);
        }
        return rows;
    }

    private static ByteBuffer deflate(byte[] rows) {
        var deflater = new Deflater();
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
