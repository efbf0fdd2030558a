package dev.tillie.app;

import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A whole server with a small shop in it: half a year of tea and cake, bought by two customers who are known. */
final class SmallShop implements AutoCloseable {
    final StringWriter printed = new StringWriter();
    private final Surroundings surroundings;
    private final Server server;

    /**
     * @param environment the tokens
     * @param sets settings
     */
    SmallShop(Path folder, Map<String, String> environment, List<String> sets, String... more) throws Exception {
        var all = new ArrayList<>(sets);
        all.addAll(List.of(more));
        var configuration = configuration(folder, all);
        stock(folder, configuration);
        var out = new PrintWriter(printed, true);
        surroundings = new Surroundings(
                Path.of("").toAbsolutePath(), folder, environment, out, out, false, Clock.systemUTC(), null);
        server = Server.start(configuration, false, surroundings);
    }

    static Configuration configuration(Path folder, List<String> sets) throws Exception {
        var all = new ArrayList<>(sets);
        all.add("server.port=0");
        all.add("business.currency=EUR");
        all.add("business.time-zone=UTC");
        return new ConfigurationReader(Path.of("").toAbsolutePath(), Map.of())
                .read(null, all)
                .withDirectory(folder.resolve("data"));
    }

    static void stock(Path folder, Configuration configuration) throws Exception {
        var sales = folder.resolve("sales.csv");
        if (!Files.exists(sales)) {
            Files.writeString(sales, sales());
            Files.writeString(
                    folder.resolve("customers.csv"),
                    "customer_id,name,email,phone,postcode,country,joined_on,tags\n"
                            + "C1,Maria Hartley,,,,,2025-01-01,\nC2,Sam Okafor,,,,,2025-01-01,\n");
            Files.writeString(
                    folder.resolve("stock.csv"),
                    "sku,location,on_hand,as_of\nTEA,Oak Lane,5," + LocalDate.now(ZoneOffset.UTC) + "\nCAKE,Oak Lane,3,"
                            + LocalDate.now(ZoneOffset.UTC) + "\n");
            try (var wiring = Wiring.open(configuration, Path.of("").toAbsolutePath())) {
                var files = List.of(sales, folder.resolve("customers.csv"), folder.resolve("stock.csv"));
                wiring.importer().importAll(files, ImportOptions.DEFAULT, Progress.NONE);
            }
        }
    }

    /** Half a year of tea and cake, more of it at weekends, up to yesterday. */
    private static String sales() {
        var lines = new StringBuilder(
                "order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type\n");
        var today = LocalDate.now(ZoneOffset.UTC);
        for (int day = 180; day >= 1; day--) {
            var date = today.minusDays(day);
            int cups = 4 + date.getDayOfWeek().getValue();
            lines.append(
                    "T%d,1,%sT10:00:00,Oak Lane,in_store,Ann,C1,TEA,%d,3.50,0,0,sale%n".formatted(day, date, cups));
            lines.append("K%d,1,%sT15:00:00,Oak Lane,in_store,Ben,C2,CAKE,2,4.20,0,0,sale%n".formatted(day, date));
        }
        return lines.toString();
    }

    /** What a command prints that runs beside the server. */
    String run(String... arguments) {
        var from = printed.getBuffer().length();
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", "data"));
        CommandLines.run(surroundings, all.toArray(String[]::new));
        return printed.getBuffer().substring(from);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
