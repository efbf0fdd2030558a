package dev.tillie.llm;

import dev.tillie.llm.SentenceEncoder.Encoded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sentence model that ships inside the program and needs no network: 384 numbers a sentence, and as many for each
 * of its pieces. Loading takes about a second, so build one and keep it; it may be shared between threads.
 *
 * <p>The same words are looked at several times while a question is read, and the talk comes back to them: the latest
 * are remembered.
 */
public final class LocalEmbedder implements Embedder {
    private static final Pattern ENTRY = Pattern.compile("\"([a-z']{2,})\"\\s*:\\s*\\d+");
    private static final int REMEMBERED = 64;

    private final SentenceEncoder encoder = new SentenceEncoder();
    private final Set<String> words = readWords();
    private final Map<String, Encoded> latest = Collections.synchronizedMap(new Latest());

    private static final class Latest extends LinkedHashMap<String, Encoded> {
        private static final long serialVersionUID = 1;

        Latest() {
            super(2 * REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Encoded> eldest) {
            return size() > REMEMBERED;
        }
    }

    @Override
    public float[] embed(String text) {
        return encoded(text).sentence().clone();
    }

    @Override
    public List<Piece> pieces(String text) {
        return encoded(text).pieces();
    }

    private Encoded encoded(String text) {
        var remembered = latest.get(text);
        if (remembered != null) {
            return remembered;
        }
        var encoded = encoder.encode(text);
        latest.put(text, encoded);
        return encoded;
    }

    @Override
    public boolean knows(String word) {
        return words.contains(word);
    }

    /** Words the tokenizer holds whole are common enough to be spelt right. */
    private static Set<String> readWords() {
        try (var in = SentenceEncoder.openVocabulary()) {
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
