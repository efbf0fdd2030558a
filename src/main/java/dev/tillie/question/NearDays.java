package dev.tillie.question;

import static dev.tillie.question.PeriodRule.day;

import java.util.List;

/** Today and the days beside it, and the end of business, which is today's. */
final class NearDays {
    private static final String PART = "(?: (?:morning|afternoon|evening|night|lunchtime|lunch))?";

    static final List<PeriodRule> RULES = List.of(
            day("(?:the )?day before yesterday", (m, c) -> c.today().minusDays(2)),
            day("(?:the )?day after tomorrow|overmorrow", (m, c) -> c.today().plusDays(2)),
            day(
                    "(?:yesterdays?|yst(?:er|r)?da?y|yestday|yesterdy)" + PART + "|last nights?|last evening",
                    (m, c) -> c.today().minusDays(1)),
            day(
                    "(?:earlier )?today(?: so far)?|tonight|this (?:morning|afternoon|evening)|right now|so far today|2 ?day(?: so far)?|2 ?nite",
                    (m, c) -> c.today()),
            day("tomorrows?" + PART, (m, c) -> c.today().plusDays(1)),
            day(
                    "(?:(?:by|at|until|till|before|as of) )?(?:the )?(?:end of (?:the |this )?(?:day|business|play|trading|shift)"
                            + "|close of (?:business|play|trading|day)|eod|cob|closing time)|(?:by|at|until|till|before) (?:the )?close",
                    (m, c) -> c.today()));

    private NearDays() {}
}
