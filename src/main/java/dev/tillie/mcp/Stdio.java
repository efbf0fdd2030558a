package dev.tillie.mcp;

import dev.tillie.answer.Inquiry;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.chat.Reply;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** The tools on standard input and output, for an assistant that starts Tillie itself. */
public final class Stdio {
    private Stdio() {}

    /** Serves one assistant until it hangs up. */
    public static void serve(
            String version, Function<Inquiry, Reply> looking, Standing standing, InputStream in, OutputStream out)
            throws InterruptedException {
        var ended = new CountDownLatch(1);
        var server = new Desk(version, looking).serve(new Watched(in, ended), out, standing);
        ended.await();
        server.closeGracefully();
    }

    /** Says when it has ended. */
    private static final class Watched extends FilterInputStream {
        private final CountDownLatch ended;

        Watched(InputStream in, CountDownLatch ended) {
            super(in);
            this.ended = ended;
        }

        @Override
        public int read() throws IOException {
            return told(super.read());
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            return told(super.read(bytes, from, most));
        }

        private int told(int read) {
            if (read < 0) {
                ended.countDown();
            }
            return read;
        }
    }
}
