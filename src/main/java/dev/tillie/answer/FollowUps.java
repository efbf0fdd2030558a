package dev.tillie.answer;

import dev.tillie.chat.Button;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The buttons on a reply; the words behind each stay here, the button carries only a key. */
record FollowUps(Map<String, String> offered) {
    List<Button> buttons() {
        var buttons = new ArrayList<Button>();
        for (var label : offered.keySet()) {
            buttons.add(new Button("b" + (buttons.size() + 1), label));
        }
        return buttons;
    }

    Map<String, String> says() {
        var says = new LinkedHashMap<String, String>();
        for (var say : offered.values()) {
            says.put("b" + (says.size() + 1), say);
        }
        return says;
    }
}
