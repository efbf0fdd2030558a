package dev.tillie.question;

import static dev.tillie.question.Slot.ACTION;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is to be done, and the words owners have for it. */
final class Actions {
    private static final Set<Intent> DOING = EnumSet.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN, Intent.SETTINGS, Intent.HELP);

    static final List<Keyword> WORDS = List.of(
            Keyword.of(ACTION,
                    "mark_legitimate",
                    "not (?:a )?fraud|(?:is |mark[\\w# ]*|as )?(?:legit|legitimate|genuine)\\b(?! or)|that payment is"
                            + " fine|is fine|is ok|mark (?:[\\w#-]+ ){1,3}(?:as )?(?:fine|ok|okay|good|safe|genuine|legit)",
                    DOING),
            Keyword.of(ACTION,
                    "mark_fraud",
                    "(?:mark|flag|report|treat)[\\w# ]* (?:as )?(?:fraud|fraudulent|fake|stolen)|it is fraud|(?:was|are|as) (?:definitely |a )?fraud(?:ulent)?(?! or)(?!.*[?])|that is"
                            + " fraud|this is fraud|definitely fraud",
                    DOING),
            Keyword.of(ACTION, "snooze", "snooze|remind me later|not now|later please|ask me later", Keyword.ANY),
            Keyword.of(ACTION, "block", "block (?:that|this|the|customer|card|him|her|them|it)[\\w ]*", DOING),
            Keyword.of(ACTION,
                    "create_po",
                    "(?:create|make|draft|raise|write|prepare|do)[\\w ]* (?:a |an |the )?purchase orders?|place"
                            + " (?:an|the) order|(?:create|raise|draft) (?:an|the) order",
                    EnumSet.of(Intent.REORDER)),
            Keyword.of(ACTION,
                    "set_budget",
                    "(?:set|change|make|put|increase|raise|reduce|lower|cut)[\\w ]* budget[\\w ]*|budget[\\w ]* to"
                            + " \\d[\\w,.]*",
                    EnumSet.of(Intent.BUDGET_STATUS, Intent.SETTINGS)),
            Keyword.of(ACTION,
                    "set_budget",
                    "(?:set|cap|limit|put|allow|give|make|increase|raise|reduce|lower|cut|change|bump)\\b[^?]*\\d[^?]*",
                    EnumSet.of(Intent.BUDGET_STATUS)),
            Keyword.of(ACTION,
                    "set_quiet_hours",
                    "quiet hours|do not disturb|(?:only (?:ping|message|text|alert|tell|write)[\\w ]*|no (?:pings?|messages?|alerts?|texts?|notifications?)) (?:between|after|before|from)[\\w ]*|(?:do not|not|no)[\\w ]* (?:after|before|at night|on sundays?)[\\w ]*",
                    EnumSet.of(Intent.SETTINGS)),
            Keyword.of(ACTION,
                    "mute",
                    "mute|pause|less of|stop (?:[a-z]+ )?(?:pings|alerts|messages|notifications)|no more|enough (?:of|with)|(?:stop|quit) (?:sending|pinging|messaging|the|posting|telling|all)[\\w ]*|turn off|switch"
                            + " off|fewer|less (?:pings|alerts|messages|like)|shut up|unsubscribe",
                    EnumSet.of(Intent.SETTINGS)),
            Keyword.of(ACTION,
                    "schedule_summary",
                    "(?:summary|report|briefing|digest|update|recap|daily thing|morning thing|zusammenfassung|resumen|resume)[\\w ]*"
                            + " (?:every|each|at|to|on|in|jeden|um|cada|a las|chaque)\\b|(?:schedule|send|post|move|change)[\\w ]*"
                            + " (?:summary|report|briefing|digest)",
                    EnumSet.of(Intent.SETTINGS)),
            Keyword.of(ACTION,
                    "subscribe",
                    "subscribe|(?:alert|notify|tell|warn|ping|let|remind) (?:me|us)[\\w ]*|turn on|switch"
                            + " on|notifications? back on",
                    EnumSet.of(Intent.SETTINGS)),
            Keyword.of(ACTION,
                    "undo",
                    "undo|scrap (?:that|the last|it)[\\w ]*|take (?:that|it) back|revert|roll back",
                    EnumSet.of(Intent.SETTINGS)),
            Keyword.of(ACTION,
                    "forget",
                    "forget|remove (?:that|it)|delete (?:that|the) (?:reminder|fact|note)",
                    EnumSet.of(Intent.SETTINGS)),
            Keyword.of(ACTION,
                    "lock",
                    "lock|keep[\\w ]* private|hide|only (?:to|for) me|(?:no one|nobody)[\\w# ]* sees?|should not see|do not show",
                    EnumSet.of(Intent.SETTINGS)),
            Keyword.of(ACTION,
                    "exclude",
                    "exclude|ignore|leave out|take [\\w ]+ out of|leave [\\w ]+ out|do not count|never suggest|without counting|skip",
                    EnumSet.of(Intent.SETTINGS, Intent.REORDER)),
            Keyword.of(ACTION,
                    "tell",
                    "(?:we|i) (?:have|got|counted|are closed|open|close|are open|pay)|there (?:is|are)|stock of[\\w ]*"
                            + " is|lead time|delivers on|comes from|is (?:due|paid)|balance is|rent is|update stock|just"
                            + " counted|our opening",
                    EnumSet.of(Intent.SETTINGS)));

    private Actions() {}
}
