package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillie.chat.slack.Installations.Installation;
import dev.tillie.chat.slack.Installations.Status;
import dev.tillie.store.Database;
import dev.tillie.store.InstallationTable;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredInstallationsTest {
    private static final Instant END = Instant.parse("2026-11-25T12:00:00Z");
    private static final Installation CAFE = new Installation(
            "T1", "Corner Café", "A1", "xoxe.xoxb-secret", "UBOT", "B1", "chat:write", "xoxe-again", END, "U1");

    private final Database database;
    private final StoredInstallations installations;

    StoredInstallationsTest(@TempDir Path folder) {
        database = Database.open(Database.fileUrl(folder));
        installations = new StoredInstallations(database, "a client secret");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesBackWhatItKeptAndStoresNoTokenInPlain() {
        installations.save(CAFE);

        assertThat(installations.find("T1")).contains(CAFE);
        var row = new InstallationTable(database).find("slack", "T1").orElseThrow();
        assertThat(row.sealedToken()).doesNotContain("xox");
        assertThat(row.sealedRefreshToken()).doesNotContain("xox");
        assertThat(CAFE).hasToString("Installation[T1]");
    }

    @Test
    void forgetsTokensAndRemembersWhy() {
        installations.save(CAFE);
        installations.forget("T1", "app_uninstalled");

        assertThat(installations.find("T1")).isEmpty();
        assertThat(installations.list()).containsExactly(new Status("T1", "Corner Café", "app_uninstalled"));
        installations.save(CAFE);
        assertThat(installations.list()).containsExactly(new Status("T1", "Corner Café", null));
    }

    @Test
    void opensNothingWithAnotherSecret() {
        installations.save(CAFE);
        var other = new StoredInstallations(database, "another client secret");

        assertThat(other.find("T1")).isEmpty();
        assertThat(other.list()).extracting(Status::goneBecause).containsExactly("sealed_with_another_secret");
    }

    @Test
    void keepsNothingWithoutASecretButStillForgets() {
        var single = new StoredInstallations(database, null);

        assertThatThrownBy(() -> single.save(CAFE)).hasMessageContaining("SLACK_CLIENT_SECRET");
        single.forget("T5", "token_revoked");
        assertThat(single.list()).containsExactly(new Status("T5", "", "token_revoked"));
        single.claim("T5");
        assertThat(single.list()).containsExactly(new Status("T5", "", null));
    }

    @Test
    void sealsForOneOwnerAloneAndNeverTheSameWayTwice() {
        var sealing = new Sealing("a client secret");
        var sealed = sealing.seal("xoxb-1", "T1");

        assertThat(sealing.open(sealed, "T1")).contains("xoxb-1");
        assertThat(sealing.open(sealed, "T2")).isEmpty();
        assertThat(sealing.open(sealed.substring(0, sealed.length() - 4) + "AAA=", "T1"))
                .isEmpty();
        assertThat(sealing.open("", "T1")).isEmpty();
        assertThat(sealing.open("no base64!", "T1")).isEmpty();
        assertThat(sealing.seal("xoxb-1", "T1")).isNotEqualTo(sealed);
    }
}
