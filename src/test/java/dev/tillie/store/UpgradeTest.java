package dev.tillie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies while it changes tables, which H2 can't take back. */
class UpgradeTest {
    private static final String HALF_OF_THE_TENTH = "alter table expenses add column location varchar(200)";

    private Path folder;
    private String url;

    @BeforeEach
    void open(@TempDir Path dir) {
        folder = dir;
        url = Database.fileUrl(dir);
    }

    private JdbcDataSource source() {
        var source = new JdbcDataSource();
        source.setURL(url);
        return source;
    }

    private void migrateToTheNinth() {
        Flyway.configure()
                .dataSource(source())
                .locations("classpath:db/migration")
                .target("9")
                .load()
                .migrate();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void beginsAnewWhereTheFirstStartWasCutShort() throws Exception {
        migrateToTheNinth();
        execute(HALF_OF_THE_TENTH);
        Files.createFile(folder.resolve("tillie.beginning"));

        try (var database = Database.open(url)) {
            assertThat(new Budgets(database, 1).list()).isEmpty();
        }
        assertThat(folder.resolve("tillie.beginning")).doesNotExist();
    }

    @Test
    void goesBackToBeforeAnUpgradeThatWasCutShort() throws Exception {
        migrateToTheNinth();
        execute("insert into settings (business_id, name, content) values (1, 'kept', 'yes')");
        new Upgrade(folder, "tillie").copy(source());
        execute(HALF_OF_THE_TENTH);
        execute("delete from settings");

        try (var database = Database.open(url)) {
            assertThat(new Settings(database, 1).find("kept")).contains("yes");
            assertThat(new Budgets(database, 1).list()).isEmpty();
        }
        assertThat(folder.resolve("tillie.before.zip")).doesNotExist();
    }

    @Test
    void leavesADatabaseThatSomebodyHasOpen() throws Exception {
        try (var database = Database.open(url)) {
            new Settings(database, 1).save("kept", "yes");
            Files.createFile(folder.resolve("tillie.beginning"));
            Upgrade.recover(url);

            assertThat(new Settings(database, 1).find("kept")).contains("yes");
            assertThat(folder.resolve("tillie.mv.db")).exists();
        }
    }
}
