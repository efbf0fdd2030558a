package dev.tillie.app;

import dev.tillie.books.Country;
import dev.tillie.books.Shop;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.llm.Prices;
import dev.tillie.llm.Provider;
import dev.tillie.llm.Share;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Every setting, checked: {@code conf/tillie.conf} says what each one is for. */
record Configuration(
        Shop business,
        Server server,
        Store store,
        Import imports,
        Demo demo,
        Slack slack,
        Teams teams,
        Mcp mcp,
        Llm llm,
        Learning learning) {

    record Server(String host, int port) {}

    /**
     * Where the facts are kept.
     *
     * @param directory the folder of the embedded database and of what stands beside it, absolute
     * @param url a JDBC address that takes the embedded database's place; null for the embedded one
     */
    record Store(Path directory, @Nullable String url) {}

    /** How files are read; a date order of null is found out from the file. */
    record Import(@Nullable String dateOrder, int maxUploadMegabytes) {}

    record Demo(long seed, int days, int products, int customers) {}

    /**
     * How Tillie is in Slack; its tokens come from the environment.
     *
     * @param nativeCharts whether Slack is to draw charts itself where it can
     * @param publicUrl where Slack reaches this server, without a slash at its end; empty where Slack knows it
     * @param workspaces the only ones that may install by OAuth; empty lets any
     */
    record Slack(URI apiUrl, boolean nativeCharts, String publicUrl, List<String> workspaces) {
        Slack {
            workspaces = List.copyOf(workspaces);
        }
    }

    /**
     * The tools for other assistants over HTTP; their token comes from the environment.
     *
     * @param role what who has the token may see
     * @param longest how long an answer may take
     */
    record Mcp(boolean enabled, Standing role, Duration longest) {}

    /** @param keepsQuestions whether what was asked and understood wrongly is kept, on this machine */
    record Learning(boolean keepsQuestions) {}

    record Teams(
            boolean playground,
            String openidMetadata,
            String tokenUrl,
            List<String> serviceUrls,
            List<String> tenants,
            List<String> owners,
            boolean nativeCharts) {
        Teams {
            serviceUrls = List.copyOf(serviceUrls);
            tenants = List.copyOf(tenants);
            owners = List.copyOf(owners);
        }
    }

    /**
     * The language model that may help; its key comes from the environment.
     *
     * @param provider null where there is none
     * @param timeout all that asking may take
     * @param dailyCost in the currency of the prices
     */
    record Llm(
            @Nullable Provider provider,
            URI address,
            String model,
            Duration timeout,
            int retries,
            Share share,
            boolean reword,
            long dailyTokens,
            BigDecimal dailyCost,
            Prices prices) {}

    /** This configuration with its facts kept in another folder. */
    Configuration withDirectory(Path directory) {
        return new Configuration(
                business, server, new Store(directory, store.url), imports, demo, slack, teams, mcp, llm, learning);
    }

    /** This configuration for the demo shop, which has a name, a currency and a country of its own. */
    Configuration asDemo() {
        var shop = new Shop(
                "Tillie's demo shop",
                CurrencyUnit.EUR,
                business.zone(),
                business.weekStart(),
                business.dayCutOver(),
                business.locations(),
                business.fiscalYearStart(),
                business.costMethod(),
                Country.of(CurrencyUnit.EUR));
        return new Configuration(shop, server, store, imports, demo, slack, teams, mcp, llm, learning);
    }

    Configuration withPort(int port) {
        return new Configuration(
                business, new Server(server.host, port), store, imports, demo, slack, teams, mcp, llm, learning);
    }
}
