package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Details as owners word them, each with its value, or none where the words say nothing of the kind. */
class DetailWordingsTest {
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "details.txt", delimiter = '|', quoteCharacter = '\u0000')
    void standForTheirValues(String intent, String said, String slot, @Nullable String value) {
        var slots = Trained.READER
                .readAs(Intent.ofKey(intent), said, Shops.setting(), null)
                .first()
                .slots();

        assertThat(Objects.toString(slots.values().get(Slot.ofKey(slot)), null))
                .as("%s", slots.toPlain())
                .isEqualTo(value);
    }
}
