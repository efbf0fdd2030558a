package dev.tillie.question;

import dev.tillie.llm.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What names and conversations are learned from, as a model that knows kinds of questions hears it. */
final class Lessons {
    /** In words: shorter ones may go on with something. */
    private static final int WHOLE = 5;
    /** About so many whole questions of each kind. */
    private static final int OF_EACH = 40;
    /** How far apart the topics are that whole questions are set after. */
    private static final int APART = 101;

    private final Prompts prompts;
    private final Embedder embedder;
    private final Model model;
    private final PlainWords words;
    private final Clues clues;
    private final List<Step> steps;

    Lessons(Prompts prompts, Embedder embedder, Model model) {
        this.prompts = prompts;
        this.embedder = embedder;
        this.model = model;
        words = prompts.plainWords();
        clues = new Clues(prompts);
        steps = prompts.steps().stream().map(Step::parse).toList();
    }

    /** Sentences with their names, asked out of the blue and in conversations; then each of them with other names. */
    List<TaggerFit.Lesson> names() {
        var marked = Stream.concat(
                        prompts.names().stream().map(it -> new Marked(it, null)),
                        steps.stream().map(it -> new Marked(it.sentence(), it)))
                .toList();
        var others = new OtherNames(marked.stream().map(Marked::sentence).toList());
        var renamed = marked.stream()
                .filter(it -> TaggedSentence.NAME.matcher(it.sentence).find())
                .map(it -> new Marked(others.in(it.sentence), it.step))
                .toList();
        return Stream.concat(marked.stream(), renamed.stream())
                .parallel()
                .map(this::lesson)
                .toList();
    }

    /** A sentence with its names, out of the blue or a step of a conversation. */
    private record Marked(String sentence, @Nullable Step step) {}

    private TaggerFit.Lesson lesson(Marked marked) {
        var sentence = TaggedSentence.parse(marked.sentence, words);
        return marked.step == null
                ? lesson(sentence, likeliest(sentence.text()), null)
                : lesson(sentence, marked.step.intent(), marked.step.topic());
    }

    private TaggerFit.Lesson lesson(TaggedSentence sentence, Intent intent, @Nullable Topic topic) {
        return new TaggerFit.Lesson(
                Evidence.of(sentence.text(), sentence.tokens(), intent, topic, clues, embedder), sentence.tags());
    }

    private Intent likeliest(String text) {
        return Model.likeliest(probabilities(text)).getFirst();
    }

    private double[] probabilities(String text) {
        return model.probabilities(embedder.embed(text), text);
    }

    /** Conversations, by someone who finds names. */
    List<Carryover.Lesson> steps(Tagger tagger) {
        var details = new Details(prompts.ordinary(), embedder::knows, new Strangers(tagger, clues, embedder));
        return Stream.concat(steps.stream(), wholes().stream())
                .parallel()
                .map(it -> lesson(it, details))
                .toList();
    }

    /** Questions that say all there is to say are of their kind whatever was talked about. */
    private List<Step> wholes() {
        var wholes = new ArrayList<Step>();
        for (var intent : steps.isEmpty() ? new Intent[0] : Intent.values()) {
            var whole = prompts.examples().getOrDefault(intent, List.of()).stream()
                    .filter(it -> it.split(" ").length >= WHOLE)
                    .toList();
            for (int i = 0; i < whole.size(); i += Math.max(1, whole.size() / OF_EACH)) {
                var topic = steps.get(APART * wholes.size() % steps.size()).topic();
                wholes.add(new Step(topic, whole.get(i), intent, Set.of(), Set.of()));
            }
        }
        return wholes;
    }

    private Carryover.Lesson lesson(Step step, Details details) {
        var utterance = words.read(TaggedSentence.unmarked(step.sentence()));
        var setting = TaggedSentence.NOWHERE.after(step.topic());
        var alone = probabilities(utterance.text());
        var draft = details.read(utterance, Model.likeliest(alone).getFirst(), setting);
        var said = details.read(utterance, step.intent(), setting)
                .found()
                .slots()
                .values()
                .keySet();
        return new Carryover.Lesson(Heard.of(step.topic(), draft, alone), step, Topic.kinds(said));
    }
}
