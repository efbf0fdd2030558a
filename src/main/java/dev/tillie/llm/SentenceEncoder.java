package dev.tillie.llm;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * bge-small-en-v1.5, quantised, as it lies in LangChain4j's jar. One pass gives the direction of a sentence and the
 * meaning of each of its pieces, of which LangChain4j's own embedding model hands out the first alone.
 *
 * @see "Xiao et al. (2023), C-Pack: Packaged Resources To Advance General Chinese Embedding"
 */
final class SentenceEncoder {
    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    /** What the model was made for; what comes after is left out. */
    private static final Map<String, String> OPTIONS =
            Map.of("padding", "false", "truncation", "true", "maxLength", "512");

    /** A question is too short to be shared out: two threads at one of them take longer than one does. */
    private static final int THREADS = 1;

    /** @param sentence of length one */
    @SuppressWarnings("ArrayRecordComponent") // a vector, never compared
    record Encoded(float[] sentence, List<Embedder.Piece> pieces) {}

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    /** @throws IllegalStateException where this machine cannot run it */
    SentenceEncoder() {
        try (var model = open(MODEL);
                var words = open(TOKENIZER);
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(THREADS);
            session = environment.createSession(model.readAllBytes(), options);
            tokenizer = HuggingFaceTokenizer.newInstance(words, OPTIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model does not run on this machine", e);
        }
    }

    static InputStream open(String name) throws IOException {
        var in = BgeSmallEnV15QuantizedEmbeddingModel.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("the program was built without " + name);
        }
        return in;
    }

    /** The words the tokenizer holds, as JSON. */
    static InputStream openVocabulary() throws IOException {
        return open(TOKENIZER);
    }

    Encoded encode(String text) {
        var encoding = tokenizer.encode(text);
        try (var ids = tensor(encoding.getIds());
                var mask = tensor(encoding.getAttentionMask());
                var types = tensor(encoding.getTypeIds());
                var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            var states = ((float[][][]) result.get(0).getValue())[0];
            return new Encoded(unit(states[0]), pieces(encoding, states));
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model failed", e);
        }
    }

    private OnnxTensor tensor(long[] row) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {row});
    }

    private static List<Embedder.Piece> pieces(Encoding encoding, float[][] states) {
        var pieces = new ArrayList<Embedder.Piece>(states.length);
        var spans = encoding.getCharTokenSpans();
        for (int i = 0; i < spans.length; i++) {
            if (spans[i] != null) {
                pieces.add(new Embedder.Piece(spans[i].getStart(), spans[i].getEnd(), states[i]));
            }
        }
        return List.copyOf(pieces);
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (var number : vector) {
            squares += number * number;
        }
        var unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return unit;
    }
}
