package dev.tillie.answer;

import java.util.Locale;

/** A friendly word back, and the way to something useful. */
final class Smalltalk implements Topic {
    @Override
    public Draft answer(Asked asked) {
        return Draft.of(words(asked))
                .follow("How are we doing today?")
                .follow("What should I reorder?")
                .withoutRecords();
    }

    private static String words(Asked asked) {
        var said = asked.said().toLowerCase(Locale.ROOT);
        if (said.contains("thank") || said.contains("cheers") || said.matches(".*\\b(ta|thx)\\b.*")) {
            return "You’re welcome. Shout when you need me.";
        }
        if (said.contains("bye") || said.contains("night")) {
            return "See you. I’ll keep an eye on the shop.";
        }
        if (said.contains("who are you") || said.contains("your name")) {
            return "I’m Tillie, the back office of " + asked.shop().name() + ".";
        }
        if (said.contains("how are you")) {
            return "All well here, the books are in order. What can I look up?";
        }
        return greeting(asked) + " What can I look up for you?";
    }

    private static String greeting(Asked asked) {
        var hour = asked.now().getHour();
        return hour < 12 ? "Good morning." : hour < 18 ? "Good afternoon." : "Good evening.";
    }
}
