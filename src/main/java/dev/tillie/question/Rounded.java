package dev.tillie.question;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * An embedding rounded to a byte a number, a quarter of its size; what is lost is far below what tells sentences apart.
 *
 * @param step what one unit of a byte stands for
 */
@SuppressWarnings("ArrayRecordComponent") // a vector, never compared
record Rounded(float step, byte[] units) {
    static Rounded of(float[] embedding) {
        float highest = 0;
        for (var number : embedding) {
            highest = Math.max(highest, Math.abs(number));
        }
        var step = highest == 0 ? 1 : highest / Byte.MAX_VALUE;
        var units = new byte[embedding.length];
        for (int i = 0; i < units.length; i++) {
            units[i] = (byte) Math.round(embedding[i] / step);
        }
        return new Rounded(step, units);
    }

    float[] embedding() {
        var embedding = new float[units.length];
        for (int i = 0; i < units.length; i++) {
            embedding[i] = units[i] * step;
        }
        return embedding;
    }

    /** The cosine between the two, both of length one. */
    double likeness(float[] embedding) {
        float sum = 0;
        for (int i = 0; i < units.length; i++) {
            sum += units[i] * embedding[i];
        }
        return sum * step;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(step);
        out.writeInt(units.length);
        out.write(units);
    }

    static Rounded read(DataInputStream in) throws IOException {
        var step = in.readFloat();
        var units = new byte[in.readInt()];
        in.readFully(units);
        return new Rounded(step, units);
    }
}
