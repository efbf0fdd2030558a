package dev.tillie.app;

import dev.tillie.answer.LanguageHelp;
import dev.tillie.answer.Tillie;
import dev.tillie.books.Shop;
import dev.tillie.chat.Teacher;
import dev.tillie.chat.slack.Installations;
import dev.tillie.chat.slack.SlackDoor;
import dev.tillie.chat.slack.SlackSettings;
import dev.tillie.chat.teams.TeamsDoor;
import dev.tillie.chat.teams.TeamsSettings;
import dev.tillie.imports.Importer;
import dev.tillie.question.Reader;
import dev.tillie.store.Database;
import dev.tillie.store.Events;
import dev.tillie.store.InstallationTable;
import dev.tillie.store.Kept;
import dev.tillie.store.Lessons;
import dev.tillie.store.ModelSpending;
import dev.tillie.store.Totals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Every object of a running Tillie, built once: the store opened, and what works on it. */
final class Wiring implements AutoCloseable {
    static final long BUSINESS = 1;

    private final Configuration configuration;
    private final Database database;
    private final Importer importer;
    private final Path home;
    private final Map<String, String> environment;
    private @Nullable Reader reader;
    private @Nullable Tillie responder;
    private @Nullable LanguageHelp languageHelp;
    private final List<Tillie> opened = new CopyOnWriteArrayList<>();

    private Wiring(Configuration configuration, Path home, Map<String, String> environment, Database database) {
        this.configuration = configuration;
        this.home = home;
        this.environment = environment;
        this.database = database;
        this.importer = new Importer(database, BUSINESS, configuration.business());
    }

    /** Opens the store, making it where there is none, and asks no language model. */
    static Wiring open(Configuration configuration, Path home) {
        return open(configuration, home, Map.of());
    }

    /** @param environment where the language model's key is, if any */
    static Wiring open(Configuration configuration, Path home, Map<String, String> environment) {
        var store = configuration.store();
        LogFile.open(store.directory());
        var url = store.url();
        return new Wiring(
                configuration, home, environment, url != null ? Database.open(url) : Embedded.open(store.directory()));
    }

    /** Whether the store has no sale yet. */
    boolean isEmpty() {
        return new Totals(database, BUSINESS).findSpan().isEmpty();
    }

    Configuration configuration() {
        return configuration;
    }

    Database database() {
        return database;
    }

    Importer importer() {
        return importer;
    }

    /** Answers questions; what it needs is loaded at the first call, as imports and lists go without. */
    synchronized Tillie responder() {
        if (responder == null) {
            responder = responder(BUSINESS, configuration.business());
        }
        return responder;
    }

    /** Answers questions of another business that this installation serves. */
    Tillie responder(long business, Shop shop) {
        var taught = new StoredLessons(
                new Lessons(database, business), configuration.learning().keepsQuestions());
        var tillie = new Tillie(database, business, shop, reader(), Clock.systemUTC(), taught, languageHelp());
        opened.add(tillie);
        return tillie;
    }

    /** What the day's budget has left is the whole installation's, as the key is. */
    StoredBudget languageBudget() {
        return new StoredBudget(
                new ModelSpending(database, BUSINESS),
                configuration.llm(),
                Clock.systemUTC(),
                configuration.business().zone());
    }

    private synchronized LanguageHelp languageHelp() {
        if (languageHelp == null) {
            languageHelp = LanguageModels.settings(configuration, environment)
                    .map(it -> LanguageModels.help(
                            LanguageModels.model(it, languageBudget()), configuration.llm(), reader(), home))
                    .orElse(LanguageHelp.NONE);
        }
        return languageHelp;
    }

    private synchronized Reader reader() {
        if (reader == null) {
            reader = load();
        }
        return reader;
    }

    private Reader load() {
        try {
            return QuestionReader.load(home, configuration.store().directory());
        } catch (IOException e) {
            throw CommandProblem.failed("cannot load the example questions: " + e.getMessage());
        }
    }

    Installations installations(SlackSettings settings) {
        return new StoredInstallations(database, settings.clientSecret());
    }

    Teacher teacher(long business) {
        var lessons = new Lessons(database, business);
        return it -> lessons.teach(it.question(), it.intent(), it.good());
    }

    /** Every business a Slack workspace may belong to. */
    Offices offices() {
        return new Offices(this, new InstallationTable(database));
    }

    SlackDoor slackDoor(SlackSettings settings) {
        var offices = offices();
        return new SlackDoor(
                settings,
                settings.isForMany() ? offices::of : _ -> offices.own(),
                installations(settings),
                new StoredInbox(new Events(database, Clock.systemUTC())),
                new StoredMemory(new Kept(database, Clock.systemUTC())),
                Clock.systemUTC());
    }

    TeamsDoor teamsDoor(TeamsSettings settings) {
        return new TeamsDoor(
                settings,
                offices().own(),
                new StoredInbox(new Events(database, Clock.systemUTC())),
                new StoredMemory(new Kept(database, Clock.systemUTC())),
                Clock.systemUTC(),
                configuration.business().zone());
    }

    @Override
    public void close() {
        opened.forEach(Tillie::close);
        database.close();
    }
}
