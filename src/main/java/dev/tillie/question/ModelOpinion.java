package dev.tillie.question;

import dev.tillie.llm.Ask;
import dev.tillie.llm.LanguageModel;
import dev.tillie.llm.Outcome;
import dev.tillie.llm.Share;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks a language model what was meant, where the local reader is in doubt, and trusts it with nothing but the choice:
 * it says which kind of question it is and which of the owner's own words matter; periods, names, numbers and deeds are
 * read from those words by the same rules as ever. What would change anything is asked back first.
 */
final class ModelOpinion implements SecondOpinion {
    /** Below this, four local readings in ten were wrong, of 768 questions tried. */
    private static final double DOUBTFUL = 0.6;

    /** Declining what could have been answered is worse than asking. */
    private static final double SURELY_OUT_OF_SCOPE = 0.9;

    /** Sure enough to answer, not to be kept as an example to learn from. */
    private static final double CONFIDENCE = 0.6;

    private static final int MOST_TOKENS = 300;

    private final Reader reader;
    private final Set<String> ordinary;
    private final Predicate<String> known;
    private final LanguageModel model;
    private final String instructions;
    private final Share share;

    ModelOpinion(
            Reader reader,
            Set<String> ordinary,
            Predicate<String> known,
            LanguageModel model,
            String instructions,
            Share share) {
        this.reader = reader;
        this.ordinary = ordinary;
        this.known = known;
        this.model = model;
        this.instructions = instructions;
        this.share = share;
    }

    @Override
    public Question on(Question read, Setting setting, @Nullable Question before) {
        if (!isDoubtful(read)) {
            return read;
        }
        var seen = Seen.of(Injected.without(read.said()), setting.names(), ordinary, known, share);
        var data = Map.<String, Object>of("question", seen.question(), "names", seen.names());
        return switch (model.ask(new Ask("reading", instructions, data, ModelReading.SHAPE, MOST_TOKENS))) {
            case Outcome.Failed failed -> read;
            case Outcome.Answered answered ->
                understood(read, ModelReading.parts(answered.fields()), seen, setting, before);
        };
    }

    static boolean isDoubtful(Question read) {
        var declines = read.first().intent() == Intent.OUT_OF_SCOPE;
        return read.confidence() < (declines ? SURELY_OUT_OF_SCOPE : DOUBTFUL);
    }

    private Question understood(
            Question read, List<ModelReading.Part> said, Seen seen, Setting setting, @Nullable Question before) {
        var parts = new ArrayList<Question>();
        for (var part : said) {
            var intent = part.findIntent();
            var words = said.size() == 1 ? Optional.of(seen.said()) : seen.quoted(part.words());
            if (intent.isEmpty() || words.isEmpty()) {
                return read;
            }
            parts.add(one(part, intent.get(), words.get(), seen, setting, parts.isEmpty() ? before : null));
        }
        if (parts.isEmpty()) {
            return read;
        }
        return parts.stream().anyMatch(ModelOpinion::isDeed) ? askFirst(read, parts) : together(read.said(), parts);
    }

    /** Whatever could change anything. */
    private static boolean isDeed(Question part) {
        return part.first().intent() == Intent.SETTINGS || part.first().slots().has(Slot.ACTION);
    }

    private static Question askFirst(Question read, List<Question> parts) {
        var meant = new LinkedHashSet<Intent>();
        parts.forEach(it -> meant.add(it.first().intent()));
        meant.add(read.first().intent());
        return new Question(
                read.said(), read.parts(), CONFIDENCE, read.assumptions(), Choices.readAs(read.said(), meant));
    }

    private static Question together(String said, List<Question> parts) {
        var assumptions = new LinkedHashSet<String>();
        for (var part : parts) {
            assumptions.addAll(part.assumptions());
            assumptions.add("taken by the language model for “"
                    + Choices.label(part.first().intent()) + "”");
        }
        var clarify = parts.size() == 1 ? parts.getFirst().clarify() : null;
        return new Question(
                said, parts.stream().map(Question::first).toList(), CONFIDENCE, List.copyOf(assumptions), clarify);
    }

    /** One part, read by our own rules, with what they missed and the model pointed at, read by them too. */
    private Question one(
            ModelReading.Part part,
            Intent intent,
            String words,
            Seen seen,
            Setting setting,
            @Nullable Question before) {
        var read = reader.readAs(intent, words, setting, before);
        var quoted = part.names().stream()
                .flatMap(it -> seen.quoted(it.words()).stream())
                .toList();
        var slots = new Filling(withoutStrangers(read.first().slots(), quoted), new ArrayList<>(read.assumptions()));
        part.names()
                .forEach(named -> seen.quoted(named.words())
                        .ifPresent(quote -> slots.name(named.kind(), quote, alone(intent, asName(quote), setting))));
        seen.quoted(part.period()).ifPresent(quote -> {
            slots.period(quote, alone(intent, quote, setting));
            if (!part.means().equals(ModelReading.AS_SAID) && quote.chars().noneMatch(Character::isDigit)) {
                slots.period(quote, alone(intent, part.means(), setting));
            }
        });
        part.listed().forEach(slots::listed);
        return new Question(
                words,
                List.of(new Question.Part(intent, slots.slots())),
                CONFIDENCE,
                slots.assumptions(),
                read.clarify());
    }

    /** Names that no record has and the model doesn't see either are most likely words of another language. */
    private static Slots withoutStrangers(Slots slots, List<String> named) {
        return slots.without(Tags.KINDS.stream()
                .filter(it -> slots.has(it) && slots.id(it).isEmpty())
                .filter(it -> slots.text(it).filter(named::contains).isEmpty())
                .collect(Collectors.toSet()));
    }

    private Question alone(Intent intent, String quote, Setting setting) {
        return reader.readAs(intent, quote, setting, null);
    }

    /** The names of people are told from words by their capitals, which few type. */
    private static String asName(String quote) {
        return "for " + quote.substring(0, 1).toUpperCase(Locale.ROOT) + quote.substring(1);
    }

    /** The details of one part, to which only what is missing is added. */
    private static final class Filling {
        private final Map<Slot, Object> values = new EnumMap<>(Slot.class);
        private final Map<Slot, String> ids = new EnumMap<>(Slot.class);
        private final List<String> assumptions;

        Filling(Slots slots, List<String> assumptions) {
            values.putAll(slots.values());
            ids.putAll(slots.ids());
            this.assumptions = assumptions;
        }

        void name(Slot kind, String quote, Question alone) {
            var id = alone.first().slots().id(kind);
            if (id.isPresent() && !ids.containsKey(kind)) {
                values.put(kind, quote);
                ids.put(kind, id.get());
            }
        }

        void period(String quote, Question alone) {
            if (values.containsKey(Slot.PERIOD) || values.containsKey(Slot.HORIZON)) {
                return;
            }
            var slots = alone.first().slots();
            for (var slot : List.of(Slot.PERIOD, Slot.HORIZON)) {
                slots.span(slot).ifPresent(it -> {
                    values.put(slot, new Span(it.period(), quote));
                    alone.assumptions().forEach(as -> assumptions.add(as.startsWith(quote) ? as : quote + " = " + as));
                });
            }
        }

        void listed(Slot slot, String value) {
            if (!value.equals(ModelReading.AS_SAID)) {
                values.putIfAbsent(slot, value);
            }
        }

        Slots slots() {
            return new Slots(values, ids);
        }

        List<String> assumptions() {
            return assumptions;
        }
    }
}
