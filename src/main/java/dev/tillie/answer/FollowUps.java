package dev.tillie.answer;

import dev.tillie.chat.Button;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The buttons on a reply; what each stands for stays here, the button carries only a key. The key follows from what the
 * button means, so that it means the same under every later answer.
 *
 * @param offered what a button says, to what a tap on it stands for
 */
record FollowUps(Map<String, Tap> offered) {
    /** The key under which the latest way back stays, whatever is asked in between. */
    static final String UNDO = "undo";

    private static final int KEY_LENGTH = 10;

    List<Button> buttons() {
        var buttons = new ArrayList<Button>();
        offered.forEach((label, tap) -> buttons.add(new Button(key(label, tap), label)));
        return buttons;
    }

    Map<String, Tap> taps() {
        var taps = new LinkedHashMap<String, Tap>();
        offered.forEach((label, tap) -> taps.put(key(label, tap), tap));
        var back = offered.get("Undo");
        if (back != null) {
            taps.put(UNDO, back);
        }
        return taps;
    }

    /** The keys of the buttons that say yes, and no where there is one. */
    List<String> choice() {
        return Stream.of("Yes", "No")
                .flatMap(word -> offered.entrySet().stream()
                        .filter(it -> it.getKey().equals(word) || it.getKey().startsWith(word + ","))
                        .map(it -> key(it.getKey(), it.getValue()))
                        .limit(1))
                .toList();
    }

    private static String key(String label, Tap tap) {
        try {
            var meaning = label + "\n" + ThreadState.write("", tap);
            var digest = MessageDigest.getInstance("SHA-256").digest(meaning.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
