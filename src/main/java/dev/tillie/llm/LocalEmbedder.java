package dev.tillie.llm;

import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sentence model that ships inside the program and needs no network: bge-small-en-v1.5, quantised, 384 numbers a
 * sentence. Loading takes about a second, so build one and keep it; it may be shared between threads.
 *
 * @see "Xiao et al. (2023), C-Pack: Packaged Resources To Advance General Chinese Embedding"
 */
public final class LocalEmbedder implements Embedder {
    private static final String VOCABULARY = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final Pattern ENTRY = Pattern.compile("\"([a-z']{2,})\"\\s*:\\s*\\d+");

    private final BgeSmallEnV15QuantizedEmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();
    private final Set<String> words = readWords();

    @Override
    public float[] embed(String text) {
        return model.embed(text).content().vector();
    }

    @Override
    public boolean knows(String word) {
        return words.contains(word);
    }

    /** Words the tokenizer holds whole are common enough to be spelt right. */
    private static Set<String> readWords() {
        try (var in = BgeSmallEnV15QuantizedEmbeddingModel.class.getResourceAsStream(VOCABULARY)) {
            if (in == null) {
                return Set.of();
            }
            var words = new HashSet<String>(40_000);
            var matcher = ENTRY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                words.add(matcher.group(1));
            }
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
