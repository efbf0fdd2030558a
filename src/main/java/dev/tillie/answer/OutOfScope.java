package dev.tillie.answer;

import dev.tillie.question.Cue;

/** A question that is no business of a back office, declined with what is. */
final class OutOfScope implements Topic {
    @Override
    public Draft answer(Asked asked) {
        var declined = Declined.find(asked.said(), asked.ledger());
        if (declined.isPresent()) {
            return declined.get().draft();
        }
        if (Cue.TAX_OR_LAW.isSaid(asked.said())) {
            return Draft.of("That turns on tax or law, which I don’t advise on: ask your accountant or a solicitor.")
                    .line("What your books say of it I can tell: sales tax collected, tips, wages, what was spent.")
                    .follow("What is to set aside?", "how much sales tax should I set aside?")
                    .follow("Pack for the accountant", "month pack for my accountant")
                    .withoutRecords();
        }
        return Draft.of("That’s outside what I know: I look after "
                        + asked.shop().name() + "’s sales, stock and customers.")
                .follow("How were sales last week?")
                .follow("What should I reorder?")
                .follow("Who are my best customers?")
                .withoutRecords();
    }
}
