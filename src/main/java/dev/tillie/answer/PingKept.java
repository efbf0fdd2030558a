package dev.tillie.answer;

import dev.tillie.chat.Forms;
import dev.tillie.chat.Preferences;
import dev.tillie.store.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the owner has settled about pings, as it is kept. */
final class PingKept {
    static final String USUAL_FROM = "21:00";
    static final String USUAL_UNTIL = "07:00";

    private final Settings settings;

    PingKept(Settings settings) {
        this.settings = settings;
    }

    String find(String name, String otherwise) {
        return settings.find(name).filter(it -> !it.isBlank()).orElse(otherwise);
    }

    List<String> list(String name) {
        return find(name, "").isEmpty() ? List.of() : List.of(find(name, "").split(","));
    }

    /** From and until, as {@code 21:00}. */
    String[] quietHours() {
        return find(Forms.QUIET_HOURS, USUAL_FROM + "-" + USUAL_UNTIL).split("-");
    }

    List<Mute> mutes(Instant now) {
        return Mute.list(find(Preferences.PING_MUTES, "")).stream()
                .filter(it -> it.isInForce(now))
                .toList();
    }

    Optional<Instant> undisturbedUntil(Instant now) {
        return Optional.of(find(Preferences.DO_NOT_DISTURB, ""))
                .filter(it -> !it.isEmpty())
                .map(Instant::parse)
                .filter(now::isBefore);
    }

    /** Settles it, and gives the value that takes it back. */
    String settle(String name, String value, Instant now) {
        if (name.equals(Preferences.PING_MUTES)) {
            return value.startsWith("-") ? unmute(value.substring(1), now) : mute(value.substring(1), now);
        }
        var before = settings.find(name).orElse("");
        settings.save(name, value);
        return before;
    }

    private String mute(String line, Instant now) {
        var fields = line.split("\\|", -1);
        if (fields.length == 3 && fields[1].startsWith("P")) {
            fields[1] = now.plus(Duration.parse(fields[1])).toString();
        }
        var added = Mute.parse(String.join("|", fields))
                .orElseThrow(() -> new IllegalArgumentException("not a mute: " + line));
        var before = takeOut(added.subject(), now);
        var left = new ArrayList<>(mutes(now));
        left.add(added);
        settings.save(Preferences.PING_MUTES, Mute.lines(left));
        return before.map(it -> "+" + it).orElse("-" + added.subject());
    }

    private String unmute(String subject, Instant now) {
        return takeOut(subject, now).map(it -> "+" + it).orElse("-" + subject);
    }

    private Optional<Mute> takeOut(String subject, Instant now) {
        var all = mutes(now);
        settings.save(
                Preferences.PING_MUTES,
                Mute.lines(
                        all.stream().filter(it -> !it.subject().equals(subject)).toList()));
        return all.stream().filter(it -> it.subject().equals(subject)).findFirst();
    }
}
