package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineCommandsTest {
    private final Path folder;
    private final Console console;

    EngineCommandsTest(@TempDir Path folder) {
        this.folder = folder;
        this.console = new Console(folder);
    }

    @Test
    void forecastsEachSeriesOnItsNextDates() throws IOException {
        write("in.csv", """
            y,ds,unique_id
            3,2026-01-31,b
            10,2026-01-30,a
            11,2026-01-31,a
            """);

        assertThat(console.run("forecast", "in.csv", "--horizon", "2")).isZero();
        assertThat(console.out().lines().map(it -> it.replaceAll("^([^,]*,[^,]*),.*", "$1")))
                .containsExactly("unique_id,ds", "b,2026-02-01", "b,2026-02-02", "a,2026-02-01", "a,2026-02-02");
        assertThat(console.out().lines().findFirst()).hasValue("unique_id,ds,mean,lo80,hi80,lo95,hi95,method");
    }

    @ParameterizedTest(name = "{0}, {1}, {2} then {3}")
    @CsvSource({
        "1, 2, 3, 4",
        "2026-01-31, 2026-02-28, 2026-03-31, 2026-04-30",
        "2026-01-01, 2026-02-01, 2026-03-01, 2026-04-01",
        "2026-01-05, 2026-01-12, 2026-01-19, 2026-01-26",
        "2026-01-01, 2026-04-01, 2026-07-01, 2026-10-01",
        "2024-12-31, 2025-12-31, 2026-12-31, 2027-12-31",
        "2026-01-01 21:00:00, 2026-01-01 22:00:00, 2026-01-01 23:00:00, 2026-01-02 00:00:00",
        "2026-01-01, 2026-01-02, 2026-01-04, 2026-01-05"
    })
    void countsOnInTheFilesOwnSteps(String first, String second, String third, String next) throws IOException {
        write("in.csv", "unique_id,ds,y\na,%s,1\na,%s,2\na,%s,3\n".formatted(first, second, third));

        assertThat(console.run("forecast", "in.csv", "--horizon", "1")).isZero();
        assertThat(console.out()).contains("\na," + next + ",");
    }

    @Test
    void readsAndWritesGzip() throws IOException {
        var zipped = folder.resolve("in.csv.gz");
        try (var writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(zipped)), StandardCharsets.UTF_8)) {
            writer.write("unique_id,ds,y\na,1,5\na,2,5\na,3,5\n");
        }

        assertThat(console.run("forecast", "in.csv.gz", "--horizon", "1", "--out", "out.csv.gz"))
                .isZero();
        try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve("out.csv.gz")))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("\na,4,5,");
        }
        assertThat(console.out()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        unique_id,ds,y;a,2026-13-01,1        | in.csv line 2: ds must be a date such as 2026-01-31 or a whole number, got "2026-13-01"
        unique_id,ds,y;a,1,1;a,2026-01-01,1  | in.csv line 3: ds is "2026-01-01", but the rows before have whole numbers; use one kind
        unique_id,ds,y;a,1,one               | in.csv line 2: y must be a number, got "one"
        unique_id,ds,y;a,1,1;a,1,2           | in.csv: series a has two rows for one ds; keep one of them
        unique_id,ds,y;,1,1                  | in.csv line 2: unique_id must not be empty
        unique_id,ds,y                       | in.csv has no rows; it needs unique_id,ds,y
        id,date,y;a,1,1                      | in.csv has no column unique_id, ds (it has id, date, y); the header line must name unique_id,ds,y
        """)
    void saysWhatIsWrongWithAFileAndWhere(String lines, String message) throws IOException {
        write("in.csv", lines.strip().replace(';', '\n') + "\n");

        assertThat(console.run("forecast", "in.csv", "--horizon", "1", "--out", "out.csv"))
                .isEqualTo(1);
        assertThat(console.err()).isEqualTo("tillie: " + message + "\n");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void saysWhenAFileIsNoText() throws IOException {
        Files.write(folder.resolve("in.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, (byte) 0xff, 10});

        assertThat(console.run("forecast", "in.csv", "--horizon", "1")).isEqualTo(1);
        assertThat(console.err()).isEqualTo("tillie: in.csv is not UTF-8 text; save it as CSV in UTF-8\n");
    }

    @Test
    void leavesNoHalfWrittenFile() throws IOException {
        write("in.csv", "sku,lead_time,d1,d2\nA,1,3,4\nB,-1,3,4\n");
        write("out.csv", "as before");

        assertThat(console.run("reorder", "in.csv", "--out", "out.csv")).isEqualTo(1);
        assertThat(console.err()).contains("tillie: in.csv line 3: ", "lead time");
        assertThat(folder.resolve("out.csv")).hasContent("as before");
        assertThat(folder.resolve(".out.csv.part")).doesNotExist();
    }

    @Test
    void addsReorderLevelsToEachProduct() throws IOException {
        write("in.csv", """
            sku,lead_time,lead_time_sd,review_period,min_order_quantity,pack_size,unit_cost,order_cost,holding_cost_per_unit_year,on_hand,on_order,cycle_service_level,d1,d2,d3,d4
            "TEA, GREEN",2,0,1,10,6,1.5,5,0.3,0,0,0.95,10,10,10,10
            FULL,2,0,1,10,6,1.5,5,0.3,500,0,0.95,9,,11,10
            """);

        assertThat(console.run("reorder", "in.csv")).isZero();
        var rows = console.out().lines().toList();
        assertThat(rows.getFirst()).endsWith(",d4,reorder_point,order_up_to,safety_stock,order_quantity");
        assertThat(rows.get(1)).startsWith("\"TEA, GREEN\",2,0,1,10,6,");
        assertThat(Double.parseDouble(last(rows.get(1))))
                .isPositive()
                .satisfies(it -> assertThat(it % 6).isZero());
        assertThat(last(rows.get(2))).isEqualTo("0");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void saysWhatItAssumedForColumnsThatAreMissing() throws IOException {
        write("in.csv", "sku,lead_time,on_hand,on_order,d1\nA,1,0,0,3\n");

        assertThat(console.run("reorder", "in.csv")).isZero();
        assertThat(console.err()).contains("not in in.csv, so assumed:", "cycle_service_level = 0.95");
    }

    @Test
    void valuesCustomersUpToTheLastDateInTheFile() throws IOException {
        write("in.csv", """
            customer,date,amount
            ann,2026-01-01,10.00
            ann,2026-01-08,20.00
            ann,2026-01-08,5.00
            ann,2026-01-15,20.00
            bob,2026-02-01T10:00:00,7
            """);

        assertThat(console.run("customers", "in.csv")).isZero();
        assertThat(console.out().lines())
                .first()
                .isEqualTo(
                        "customer,last_purchase,days_since_last,frequency,monetary,segment,p_alive,expected_purchases,clv,overdue");
        assertThat(console.out().lines())
                .anyMatch(it -> it.startsWith("ann,2026-01-15,17,2,22.5,"))
                .anyMatch(it -> it.startsWith("bob,2026-02-01,0,0,0,"));
    }

    @Test
    void printsTheModelsParametersAsJson() throws IOException {
        write("in.csv", "customer,date,amount\nann,2026-01-01,10\nann,2026-01-09,10\n");

        assertThat(console.run("customers", "in.csv", "--model", "--unit", "day"))
                .isZero();
        assertThat(Json.MAPPER.readTree(console.out()).path("bg_nbd").fieldNames())
                .toIterable()
                .containsExactly("r", "alpha", "a", "b");
    }

    @Test
    void scoresPaymentsInTheOrderOfTheFile() throws IOException {
        write("in.csv", """
            TX,AT,SUM,client,known
            b,2026-01-02 10:00:00,20,ann,0
            a,2026-01-01 10:00:00,20,ann,
            c,2026-01-02 10:05:00,900,ann,1
            """);

        assertThat(console.run(
                        "fraud", "in.csv", "--map", "id=TX,time=AT,amount=SUM,customer=client", "--labels", "known"))
                .isZero();
        assertThat(console.out().lines().map(it -> it.replaceAll(",.*", ""))).containsExactly("id", "b", "a", "c");
        assertThat(console.out().lines()).first().isEqualTo("id,score,reasons");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        id,time,amount;a,2026-01-01,5;a,2026-01-02,5 | in.csv line 3: id is there twice: a
        id,time,amount;a,noon,5                      | in.csv line 2: time must be as 2026-01-31T09:30:00, got "noon"
        id,when,amount;a,2026-01-01,5                | in.csv has no column time (it has id, when, amount); name yours by --map time=COLUMN
        """)
    void saysWhatIsWrongWithPaymentsAndWhere(String lines, String message) throws IOException {
        write("in.csv", lines.strip().replace(';', '\n') + "\n");

        assertThat(console.run("fraud", "in.csv")).isEqualTo(1);
        assertThat(console.err()).isEqualTo("tillie: " + message + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        forecast in.csv                          | Missing required option: '--horizon=H'; see tillie forecast --help
        forecast in.csv --horizon 0              | --horizon must be from 1 to 3660, got 0
        forecast in.csv --horizon x              | Invalid value for option '--horizon': 'x' is not an int; see tillie forecast --help
        forecast in.csv --horizon 1 --seeson 7   | unknown option --seeson; did you mean --season?; see tillie forecast --help
        reorder in.csv --periods-per-year -1     | --periods-per-year must be above zero, got -1.0
        customers in.csv --unit month            | Invalid value for option '--unit': expected one of [DAY, WEEK] (case-insensitive) but was 'month'; see tillie customers --help
        fraud in.csv --label-delay -1            | --label-delay must be zero or more, got -1.0
        customers                                | Missing required parameter: 'IN'; see tillie customers --help
        """)
    void refusesWrongUsage(String command, String message) {
        assertThat(console.run(List.of(command.split(" ")).toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(console.err()).isEqualTo("tillie: " + message + "\n");
    }

    private static String last(String row) {
        return row.substring(row.lastIndexOf(',') + 1);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
