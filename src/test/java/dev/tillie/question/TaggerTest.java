package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaggerTest {
    /** Below what was measured with a fifth of the sentences (0.58), so that only a real loss fails. */
    private static final double LEAST_F1 = 0.5;

    private static final Clues CLUES = new Clues(Trained.PROMPTS);
    private static final PlainWords WORDS = Trained.PROMPTS.plainWords();
    private static final List<TaggedSentence> TOYS = sentences(List.of(
            "how did the [product wrap dress] do in [location galway]",
            "how did the [product cargo bike] do in [location cork]",
            "how did we do in [location sligo]",
            "did [employee Marta] sell more",
            "did [employee Dara] sell more",
            "did we sell more"));

    private record Name(int sentence, int from, int to, int tag) {}

    @Test
    void learnsAHandfulOfSentencesByHeart() {
        var tagger = TaggerFit.teach(lessons(TOYS));

        assertThat(TOYS).allSatisfy(it -> assertThat(tags(tagger, it)).isEqualTo(it.tags()));
    }

    @Test
    void learnsTheSameFromTheSameSentences() throws IOException {
        assertThat(bytes(TaggerFit.teach(lessons(TOYS)))).isEqualTo(bytes(TaggerFit.teach(lessons(TOYS))));
    }

    @Test
    void tagsTheSameAfterItWasWrittenAndRead() throws IOException {
        var bytes = bytes(TaggerFit.teach(lessons(TOYS)));

        var again = Tagger.read(new DataInputStream(new ByteArrayInputStream(bytes)));

        assertThat(bytes(again)).isEqualTo(bytes);
        assertThat(TOYS).allSatisfy(it -> assertThat(tags(again, it)).isEqualTo(it.tags()));
    }

    @Test
    void findsNamesItNeverSaw() {
        var all = sentences(Trained.PROMPTS.names());
        var learned = IntStream.range(0, all.size())
                .filter(it -> it % 5 == 1)
                .mapToObj(all::get)
                .toList();
        var heldOut = IntStream.range(0, all.size())
                .filter(it -> it % 20 == 0)
                .mapToObj(all::get)
                .toList();
        var tagger = TaggerFit.teach(lessons(learned));

        var wanted = names(heldOut.stream().map(TaggedSentence::tags).toList());
        var found = names(heldOut.stream().map(it -> tags(tagger, it)).toList());

        var right = found.stream().filter(wanted::contains).count();
        assertThat(2.0 * right / (wanted.size() + found.size())).isGreaterThan(LEAST_F1);
    }

    @Test
    void keepsToTheTagsThatAreGiven() {
        var sentence = TOYS.getFirst();
        var given = new int[sentence.tags().length];
        Arrays.fill(given, Tagger.ANY);
        given[3] = Tags.begin(Slot.CATEGORY);
        given[4] = Tags.inside(Slot.CATEGORY);

        var tags = TaggerFit.teach(lessons(TOYS)).tag(evidence(sentence), given);

        assertThat(tags).startsWith(0, 0, 0, Tags.begin(Slot.CATEGORY), Tags.inside(Slot.CATEGORY), 0);
    }

    @Test
    void refusesAKindOfNameThereIsNot() {
        assertThatThrownBy(() -> TaggedSentence.parse("is [planet mars] open", WORDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prompts/names.txt has no kind planet");
    }

    private static List<TaggedSentence> sentences(List<String> lines) {
        return lines.stream().map(it -> TaggedSentence.parse(it, WORDS)).toList();
    }

    private static List<TaggerFit.Lesson> lessons(List<TaggedSentence> sentences) {
        return sentences.stream()
                .map(it -> new TaggerFit.Lesson(evidence(it), it.tags()))
                .toList();
    }

    private static Evidence evidence(TaggedSentence sentence) {
        return Evidence.of(sentence.text(), sentence.tokens(), Intent.SALES_REPORT, null, CLUES, Trained.EMBEDDER);
    }

    private static int[] tags(Tagger tagger, TaggedSentence sentence) {
        var any = new int[sentence.tags().length];
        Arrays.fill(any, Tagger.ANY);
        return tagger.tag(evidence(sentence), any);
    }

    private static List<Name> names(List<int[]> all) {
        var names = new ArrayList<Name>();
        for (int sentence = 0; sentence < all.size(); sentence++) {
            var tags = all.get(sentence);
            for (int from = 0; from < tags.length; from++) {
                if (Tags.isBegin(tags[from])) {
                    int to = from + 1;
                    while (to < tags.length && Tags.isInside(tags[to])) {
                        to++;
                    }
                    names.add(new Name(sentence, from, to, tags[from]));
                }
            }
        }
        return names;
    }

    private static byte[] bytes(Tagger tagger) throws IOException {
        var out = new ByteArrayOutputStream();
        tagger.write(new DataOutputStream(out));
        return out.toByteArray();
    }
}
