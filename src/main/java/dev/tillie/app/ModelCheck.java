package dev.tillie.app;

import dev.tillie.app.DoctorCommand.Check;
import dev.tillie.llm.ModelSettings;
import dev.tillie.llm.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What {@code doctor} says of the language model: what is set, what was spent, and whether it answers. */
final class ModelCheck {
    private static final String WHAT = "language model";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Map<String, String> environment;

    ModelCheck(Map<String, String> environment) {
        this.environment = environment;
    }

    List<Check> of(Wiring wiring) {
        var settings = LanguageModels.settings(wiring.configuration(), environment);
        return settings.isEmpty()
                ? List.of(new Check(WHAT, true, "off: every question is read on this machine"))
                : of(settings.get(), wiring);
    }

    private static List<Check> of(ModelSettings settings, Wiring wiring) {
        var checks = new ArrayList<Check>();
        var llm = wiring.configuration().llm();
        checks.add(new Check(
                WHAT,
                true,
                "%s; sees %s, %s; may take %,d ms"
                        .formatted(
                                settings,
                                seen(llm),
                                llm.reword() ? "rewords answers" : "rewords nothing",
                                millis(settings))));
        if (settings.key() == null && settings.provider().needsKey() && isAtHome(settings)) {
            checks.add(new Check(WHAT, false, "has no key; set " + LanguageModels.KEY + " in the environment"));
            return checks;
        }
        checks.add(answers(settings, wiring.languageBudget()));
        checks.add(spent(llm, wiring.languageBudget()));
        return checks;
    }

    private static String seen(Configuration.Llm llm) {
        return switch (llm.share()) {
            case NONE -> "questions with names masked";
            case NAMES -> "questions and the names they resemble";
            case TOTALS -> "questions, the names they resemble and answers";
        };
    }

    private static long millis(ModelSettings settings) {
        return settings.timeout().toMillis();
    }

    /** A server of one's own often wants no key. */
    private static boolean isAtHome(ModelSettings settings) {
        return settings.address().equals(settings.provider().address());
    }

    /** Asked twice and with time to spare: what is built for the first call is not what each one takes. */
    private static Check answers(ModelSettings settings, StoredBudget budget) {
        var patient = LanguageModels.model(settings.patient(PATIENCE), budget);
        LanguageModels.tryOut(patient);
        var started = System.nanoTime();
        var outcome = LanguageModels.tryOut(patient);
        var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        return switch (outcome) {
            case Outcome.Answered answered
            when took > millis(settings) ->
                new Check(
                        WHAT,
                        false,
                        "answers in %,d ms, later than llm.timeout-millis = %,d allows; raise it, or take a faster model"
                                .formatted(took, millis(settings)));
            case Outcome.Answered answered -> new Check(WHAT, true, "answers by the schema, in %,d ms".formatted(took));
            case Outcome.Failed failed ->
                new Check(WHAT, false, failed.trouble().says());
        };
    }

    private static Check spent(Configuration.Llm llm, StoredBudget budget) {
        var today = budget.spent();
        var tokens = String.format(Locale.UK, "%,d of %,d tokens today", today.tokens(), llm.dailyTokens());
        return new Check(
                WHAT,
                true,
                llm.prices().areKnown()
                        ? tokens + String.format(Locale.UK, ", %.2f of %.2f spent", today.cost(), llm.dailyCost())
                        : tokens + "; what they cost is not counted until llm.price-in and llm.price-out are set");
    }
}
