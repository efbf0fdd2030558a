package dev.tillie.answer;

/** A question that is no business of a back office, declined with what is. */
final class OutOfScope implements Topic {
    @Override
    public Draft answer(Asked asked) {
        return Draft.of("That’s outside what I know: I look after "
                        + asked.shop().name() + "’s sales, stock and customers.")
                .follow("How were sales last week?")
                .follow("What should I reorder?")
                .follow("Who are my best customers?")
                .withoutRecords();
    }
}
