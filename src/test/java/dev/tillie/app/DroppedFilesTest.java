package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillie.chat.FileDrop.NotTaken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedFilesTest {
    private static final String SALES = """
        order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type
        S1,1,2026-11-20T10:00:00,Oak Lane,in_store,,,TEA,2,3.50,0,0,sale
        """;

    private final Path folder;
    private final Wiring wiring;
    private final DroppedFiles files;

    DroppedFilesTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        var sets = List.of("import.max-upload-megabytes=1");
        wiring = Wiring.open(new ConfigurationReader(folder, Map.of()).read(null, sets), folder);
        files = new DroppedFiles(wiring.importer(), 1);
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void namesTheFileAsTheOwnerDoesAndTakesItBack() throws Exception {
        var receipt = files.drop("C:\\till\\../sales nov.csv", upload(SALES));

        assertThat(receipt).containsEntry("file", "sales nov.csv").containsEntry("added", 1L);
        assertThat(receipt.get("text")).asString().contains("sales nov.csv");
        assertThat(wiring.isEmpty()).isFalse();

        files.undo(((Number) receipt.getOrDefault("id", 0)).longValue());

        assertThat(wiring.isEmpty()).isTrue();
    }

    @Test
    void saysWhyAFileIsNotTaken() throws Exception {
        var upload = upload("colour,shape\nred,round\n");

        assertThatThrownBy(() -> files.drop("shapes.csv", upload))
                .isInstanceOf(NotTaken.class)
                .hasMessageContaining("shapes.csv");
    }

    @Test
    void refusesAFileOverTheLimit() throws Exception {
        var upload = upload(SALES + " ".repeat(1 << 20));

        assertThatThrownBy(() -> files.drop("sales.csv", upload))
                .isInstanceOf(NotTaken.class)
                .hasMessageContaining("import.max-upload-megabytes");
    }

    private Path upload(String text) throws IOException {
        return Files.writeString(folder.resolve("upload-1234"), text);
    }
}
