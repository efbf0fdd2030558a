package dev.tillie.answer;

/** A change to how Tillie works that can't be made in words: said plainly, with what can. */
final class OtherSettings implements Topic {
    @Override
    public Draft answer(Asked asked) {
        return Draft.of("I can’t settle that in words.")
                .line(
                        "What I can: how many pings a day, quiet hours and days, which pings you don’t want, when summaries"
                                + " come, to whom and with what, and budgets. “At most 3 pings a day”, say.")
                .line("The rest is in conf/tillie.conf, each setting with its meaning.")
                .follow("What can I ask?", "help")
                .withoutRecords();
    }
}
