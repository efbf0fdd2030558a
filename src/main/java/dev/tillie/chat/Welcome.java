package dev.tillie.chat;

import java.util.List;

/**
 * What greets an owner on the page.
 *
 * @param shop the business's name
 * @param questions a few that can be answered now, to tap
 * @param note one line about the state of things, as that this is a demo; may be empty
 */
public record Welcome(String shop, List<String> questions, String note) {
    public Welcome {
        questions = List.copyOf(questions);
    }
}
