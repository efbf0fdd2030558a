package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tillie.llm.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void runsWithNoFileAtAll() throws ConfigurationProblems {
        var configuration = read();

        assertThat(configuration.server()).isEqualTo(new Configuration.Server("127.0.0.1", 8080));
        assertThat(configuration.business().currency()).isEqualTo(CurrencyUnit.GBP);
        assertThat(configuration.business().zone()).isEqualTo(ZoneId.systemDefault());
        assertThat(configuration.business().weekStart()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(configuration.store().directory()).isEqualTo(home.resolve("data"));
        assertThat(configuration.store().url()).isNull();
        assertThat(configuration.imports().dateOrder()).isNull();
    }

    @Test
    void takesTheFileOverTheDefaultsAndTheCommandLineOverTheFile() throws Exception {
        var file = write("business { name = Anna's, currency = eur, day-cut-over = \"05:00\" }\nserver.port = 9000");

        var configuration = reader().read(file, List.of("server.port=9001", "business.locations=High Street, Harbour"));

        assertThat(configuration.business().name()).isEqualTo("Anna's");
        assertThat(configuration.business().currency()).isEqualTo(CurrencyUnit.EUR);
        assertThat(configuration.business().dayCutOver()).isEqualTo(LocalTime.of(5, 0));
        assertThat(configuration.business().locations()).containsExactly("High Street", "Harbour");
        assertThat(configuration.server().port()).isEqualTo(9001);
    }

    @ParameterizedTest
    @CsvSource({
        "GBP, UTC, auto, GB",
        "EUR, UTC, auto, IE",
        "EUR, Europe/Madrid, auto, ES",
        "USD, UTC, auto, US",
        "CAD, America/Toronto, auto, CA",
        "AUD, Australia/Perth, auto, AU",
        "EUR, Europe/Dublin, fr, FR"
    })
    void knowsTheCountryByTheZoneElseByTheMoneyUnlessItIsSaid(
            String currency, String zone, String country, String expected) throws ConfigurationProblems {
        var configuration =
                read("business.currency=" + currency, "business.time-zone=" + zone, "business.country=" + country);

        assertThat(configuration.business().country().code()).isEqualTo(expected);
    }

    @Test
    void readsTheFileBesideTheLauncher() throws Exception {
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/tillie.conf"), "business.name = Harbour Hardware");

        assertThat(read().business().name()).isEqualTo("Harbour Hardware");
    }

    @Test
    void keepsCommasQuotesAndEqualsSignsOfOneText() throws ConfigurationProblems {
        assertThat(read("business.name=Nails, Screws = \"Joy\"").business().name())
                .isEqualTo("Nails, Screws = \"Joy\"");
    }

    @Test
    void asksNoLanguageModelUnlessToldTo() throws ConfigurationProblems {
        assertThat(read().llm().provider()).isNull();
        assertThat(read().llm().share()).isEqualTo(Share.NONE);
        assertThat(read().llm().reword()).isFalse();
        assertThat(read("llm.provider=ollama", "llm.model=m").llm().address()).hasToString("http://127.0.0.1:11434");
    }

    @Test
    void rewordsOnlyWhatTheModelMaySee() {
        var problems = catchThrowableOfType(
                ConfigurationProblems.class,
                () -> reader().read(null, List.of("llm.provider=ollama", "llm.model=m", "llm.reword=true")));

        assertThat(problems.lines())
                .containsExactly("llm.reword shows the model an answer's figures, which llm.share = none forbids; set"
                        + " llm.share to totals, or llm.reword to false");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        business.currency=POUND      | business.currency must be a three-letter currency code such as GBP or EUR, got "POUND" (--set); the default is "GBP"
        business.time-zone=Londen    | business.time-zone must be a time zone such as Europe/London, or system, got "Londen" (--set); the default is "system"
        business.country=Ireland     | business.country must be a two-letter country code such as IE or GB, or auto, got "Ireland" (--set); the default is "auto"
        business.week-start=someday  | business.week-start must be a day of the week such as monday, got "someday" (--set); the default is "monday"
        business.day-cut-over=5      | business.day-cut-over must be a time of day such as 05:00, got "5" (--set); the default is "00:00"
        business.name=               | business.name must be a name, got "" (--set); the default is "My shop"
        server.port=eighty           | server.port must be a whole number from 0 to 65,535, got "eighty" (--set); the default is 8080
        server.port=70000            | server.port must be a whole number from 0 to 65,535, got "70000" (--set); the default is 8080
        teams.playground=perhaps     | teams.playground must be true or false, got "perhaps" (--set); the default is false
        import.date-order=ydm        | import.date-order must be auto, dmy, mdy or ymd, got "ydm" (--set); the default is "auto"
        slack.api-url=http://a.b/    | slack.api-url must be an https address, or any on this machine, got "http://a.b/" (--set); the default is "https://slack.com/api/"
        slack.api-url=http://127.a.b | slack.api-url must be an https address, or any on this machine, got "http://127.a.b" (--set); the default is "https://slack.com/api/"
        server.prot=80               | unknown setting server.prot (--set); did you mean server.port?
        colour=red                   | unknown setting colour (--set); conf/tillie.conf lists them all
        server=80                    | unknown setting server (--set); conf/tillie.conf lists them all
        server.port                  | --set needs key=value, got "server.port"; for instance --set server.port=8081
        llm.provider=gpt             | llm.provider must be off, openai, anthropic or ollama, got "gpt" (--set); the default is "off"
        llm.provider=openai          | llm.model must name a model of openai's, got none; or set llm.provider to off
        llm.base-url=http://a.b/v1   | llm.base-url must be an https address without a password, or any on this machine, or empty for the provider's own, got "http://a.b/v1" (--set); the default is ""
        llm.base-url=https://u:p@a.b | llm.base-url must be an https address without a password, or any on this machine, or empty for the provider's own, got "https://u:***@a.b" (--set); the default is ""
        llm.share=everything         | llm.share must be none, names or totals, got "everything" (--set); the default is "none"
        llm.daily-cost=-1            | llm.daily-cost must be an amount of zero or more, such as 0.50, got "-1" (--set); the default is "1.00"
        llm.timeout-millis=0         | llm.timeout-millis must be a whole number from 100 to 60,000, got "0" (--set); the default is 800
        llm.key=sk-1                 | llm.key is a secret and must not stand in --set; set TILLIE_LLM_KEY in the environment
        slack.bot-token=xoxb-1       | slack.bot-token is a secret and must not stand in --set; set SLACK_BOT_TOKEN in the environment
        """)
    void saysWhatIsWrongAndWhatToDo(String set, String line) {
        assertThat(problems(set)).containsExactly(line);
    }

    @Test
    void tellsAllProblemsAtOnceWithFileAndLine() throws IOException {
        var file = write("""
            server { port = eighty }
            buisness.name = Anna's
            teams.app-secret = hush
            business.currency = { code = EUR }
            store.url = "jdbc:postgresql://db/tillie?user=a&password=b"
            """);

        var problems = catchThrowableOfType(
                ConfigurationProblems.class, () -> reader().read(file, List.of("business.time-zone=Mars")));

        assertThat(problems.lines())
                .containsExactlyInAnyOrder(
                        "unknown setting business.currency.code (" + file + " line 4); did you mean business.currency?",
                        "unknown setting buisness.name (" + file + " line 2); did you mean business.name?",
                        "teams.app-secret is a secret and must not stand in " + file
                                + " line 3; set TEAMS_APP_SECRET in the environment",
                        "server.port must be a whole number from 0 to 65,535, got \"eighty\" (" + file
                                + " line 1); the default is 8080",
                        "store.url must be a jdbc: address without a password (with one, set TILLIE_STORE_URL in the"
                                + " environment), or empty, got \"jdbc:postgresql://db/tillie?user=a&password=***\" ("
                                + file + " line 5); the default is \"\"",
                        "business.time-zone must be a time zone such as Europe/London, or system, got \"Mars\" (--set);"
                                + " the default is \"system\"");
    }

    @Test
    void refusesAnEmptiedSetting() throws IOException {
        var file = write("business.name = null");

        assertThat(catchThrowableOfType(ConfigurationProblems.class, () -> reader().read(file, List.of()))
                        .lines())
                .containsExactly("business.name is null (" + file + " line 1); leave the line out for the default");
    }

    @Test
    void saysWhereAFileCannotBeRead() throws IOException {
        var file = write("server {");

        assertThat(catchThrowableOfType(ConfigurationProblems.class, () -> reader().read(file, List.of()))
                        .lines())
                .singleElement()
                .asString()
                .startsWith("cannot read the configuration: " + file);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        var file = home.resolve("my.conf");

        assertThat(catchThrowableOfType(ConfigurationProblems.class, () -> reader().read(file, List.of()))
                        .lines())
                .containsExactly("--conf " + file + " is no file; name one, or leave --conf out for the defaults");
    }

    @Test
    void takesADatabaseAddressWithItsPasswordFromTheEnvironment() throws ConfigurationProblems {
        var reader = new ConfigurationReader(home, Map.of("TILLIE_STORE_URL", "jdbc:postgresql://db/x?password=b"));

        assertThat(reader.read(null, List.of()).store().url()).isEqualTo("jdbc:postgresql://db/x?password=b");
    }

    private ConfigurationReader reader() {
        return new ConfigurationReader(home, Map.of());
    }

    private Configuration read(String... sets) throws ConfigurationProblems {
        return reader().read(null, List.of(sets));
    }

    private List<String> problems(String set) {
        return catchThrowableOfType(ConfigurationProblems.class, () -> read(set))
                .lines();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(home.resolve("own.conf"), text);
    }
}
