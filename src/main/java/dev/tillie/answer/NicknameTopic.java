package dev.tillie.answer;

import dev.tillie.books.Nickname;
import dev.tillie.chat.Reply;
import dev.tillie.question.Called;
import dev.tillie.question.Intent;
import dev.tillie.question.Naming;
import dev.tillie.question.Naming.Wish;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import dev.tillie.question.Thing;
import dev.tillie.store.Nicknames;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the owner calls things: kept after a yes, shown, forgotten, and every change taken back by a tap. */
final class NicknameTopic implements Topic, TapTopic {
    private static final String START = "tap:nickname:";
    private static final String KEEP = START + "keep:";
    private static final String FORGET = START + "forget:";
    private static final String UNDO = START + "undo:";
    private static final String NO = START + "no";
    private static final String LIST = "what nicknames do you know?";
    private static final String BAR = "|";
    private static final int PARTS = 4;
    private static final int MOST_CHOICES = 4;
    private static final Set<Slot> KINDS = EnumSet.of(
            Slot.PRODUCT, Slot.CATEGORY, Slot.CUSTOMER, Slot.SUPPLIER, Slot.EMPLOYEE, Slot.LOCATION, Slot.CHANNEL);

    private final Nicknames nicknames;
    private final Topic otherwise;

    /** @param otherwise answers what is settled elsewhere */
    NicknameTopic(Nicknames nicknames, Topic otherwise) {
        this.nicknames = nicknames;
        this.otherwise = otherwise;
    }

    private static Optional<Wish> wish(String said, Ledger ledger) {
        return Naming.find(
                said,
                ledger.names(),
                ledger.nicknames().stream().map(Nickname::said).collect(Collectors.toSet()));
    }

    /** What words about nicknames are as a question; empty where they are about something else. */
    static Optional<Question> read(String said, Ledger ledger) {
        return wish(said, ledger).map(it -> new Question(said, List.of(part(it, ledger)), 1, List.of(), null));
    }

    private static Question.Part part(Wish wish, Ledger ledger) {
        return new Question.Part(
                Intent.SETTINGS,
                switch (wish) {
                    case Wish.Keep keep -> named(keep, ledger);
                    case Wish.Forget _ -> Slots.NONE.with(Slot.ACTION, "forget");
                    case Wish.ListAll _ -> Slots.NONE;
                });
    }

    private static Slots named(Wish.Keep keep, Ledger ledger) {
        var slots = Slots.NONE.with(Slot.ACTION, "tell");
        var things = ledger.names().listNamed(keep.name());
        return things.isEmpty() ? slots : slots.with(things.getFirst().slot(), keep.name());
    }

    @Override
    public Draft answer(Asked asked) {
        return wish(asked.said(), asked.ledger())
                .map(it -> switch (it) {
                    case Wish.Keep keep -> propose(keep, asked);
                    case Wish.Forget forget -> proposeForget(forget.nickname(), asked);
                    case Wish.ListAll _ -> list(asked);
                })
                .orElseGet(() -> otherwise.answer(asked));
    }

    private Draft propose(Wish.Keep keep, Asked asked) {
        var things = asked.ledger().names().listNamed(keep.name());
        if (things.size() > 1) {
            var draft = Draft.of("Which one do you call “" + keep.nickname() + "”?")
                    .kind(Reply.Kind.CLARIFY)
                    .withoutRecords();
            things.stream().limit(MOST_CHOICES).forEach(it -> draft.follow(it.label(), keep(keep.nickname(), it)));
            return draft;
        }
        if (things.isEmpty()) {
            return unknown(keep, asked);
        }
        var thing = things.getFirst();
        return Draft.of("From now on “" + keep.nickname() + "” is " + thing.label() + ": shall I?")
                .line(before(keep.nickname(), asked)
                        .map(it -> "So far it is " + label(it, asked) + ".")
                        .orElse(""))
                .follow("Yes", keep(keep.nickname(), thing))
                .follow("No", NO)
                .kind(Reply.Kind.CONFIRM)
                .withoutRecords();
    }

    private static Draft unknown(Wish.Keep keep, Asked asked) {
        var draft = Draft.of("I know nothing called “" + keep.name() + "”.").withoutRecords();
        asked.ledger()
                .names()
                .nearest(keep.name(), KINDS, MOST_CHOICES)
                .forEach(it -> draft.follow(it.label(), keep(keep.nickname(), it)));
        return draft;
    }

    private Draft proposeForget(String said, Asked asked) {
        return before(said, asked)
                .map(it -> Draft.of("From now on “" + it.said() + "” is no name of " + label(it, asked) + " any more:"
                                + " shall I?")
                        .follow("Yes", FORGET + text(it))
                        .follow("No", NO)
                        .kind(Reply.Kind.CONFIRM))
                .orElseGet(() -> Draft.of("I know no nickname “" + said + "”.").follow("What nicknames?", LIST))
                .withoutRecords();
    }

    private static Optional<Nickname> before(String said, Asked asked) {
        return asked.ledger().nicknames().stream()
                .filter(it -> it.said().equalsIgnoreCase(said.strip()))
                .findFirst();
    }

    private Draft list(Asked asked) {
        var all = asked.ledger().nicknames();
        if (all.isEmpty()) {
            return Draft.of("I know no nicknames yet.")
                    .line("Tell me one: “by OJ I mean Orange Juice”. After you pick one of several names I offer to"
                            + " remember it.")
                    .withoutRecords();
        }
        var draft = Draft.of("I know " + Phrases.plural(all.size(), "nickname") + ".")
                .table(
                        List.of("You say", "I take it as", "Kind"),
                        all.stream()
                                .map(it -> List.of(it.said(), label(it, asked), it.kind()))
                                .toList())
                .withoutRecords();
        all.stream().limit(3).forEach(it -> draft.follow("Forget “" + it.said() + "”", FORGET + text(it)));
        return draft;
    }

    private static String label(Nickname nickname, Asked asked) {
        return asked.ledger().names().listNamed(nickname.said()).stream()
                .findFirst()
                .map(Thing::label)
                .orElse(nickname.id());
    }

    /** Offers to remember what was said for a name that somebody has just chosen. */
    void offer(Draft draft, Turn turn) {
        var tap = turn.tap();
        var called = tap == null ? null : tap.called();
        if (called != null && turn.audience() == Audience.OWNER && isWorthKeeping(called, turn.ledger())) {
            // it takes the place of the last button where there are as many as there may be
            draft.followUps.keySet().stream()
                    .skip(Draft.MOST_BUTTONS - 1)
                    .toList()
                    .forEach(draft.followUps::remove);
            draft.follow("Remember “" + called.said() + "”", keep(called.said(), called.thing()));
        }
    }

    private static boolean isWorthKeeping(Called called, Ledger ledger) {
        var said = called.said().strip();
        return said.length() > 1
                && !said.equalsIgnoreCase(called.thing().label())
                && ledger.nicknames().stream().noneMatch(it -> it.said().equalsIgnoreCase(said));
    }

    private static String keep(String nickname, Thing thing) {
        return KEEP + text(new Nickname(nickname.strip(), thing.slot().key(), thing.id()));
    }

    private static String text(Nickname nickname) {
        return String.join(
                BAR,
                UUID.randomUUID().toString(),
                nickname.kind(),
                nickname.said().replace(BAR, " "),
                nickname.id());
    }

    @Override
    public boolean isMeant(String tapped) {
        return tapped.startsWith(START);
    }

    @Override
    public Question.Part part(String tapped) {
        var action = tapped.startsWith(UNDO) ? "undo" : tapped.startsWith(FORGET) ? "forget" : "tell";
        return new Question.Part(Intent.SETTINGS, Slots.NONE.with(Slot.ACTION, action));
    }

    @Override
    public Draft answer(String tapped, Asked asked, String who, Instant now) {
        if (tapped.equals(NO)) {
            return after(Draft.of("Fine, nothing is changed."));
        }
        if (tapped.startsWith(UNDO)) {
            nicknames.undo(tapped.substring(UNDO.length()), now);
            return after(Draft.of("Taken back: nicknames are as they were before."));
        }
        var keeps = tapped.startsWith(KEEP);
        var parts = tapped.substring(keeps ? KEEP.length() : FORGET.length()).split("\\|", PARTS);
        return settle(keeps, parts[0], new Nickname(parts[2], parts[1], parts[3]), asked, who, now);
    }

    private Draft settle(boolean keeps, String id, Nickname nickname, Asked asked, String who, Instant now) {
        if (nicknames.isKnown(id)) {
            return after(Draft.of("That was done before; say it in words to do it once more."));
        }
        if (keeps) {
            nicknames.keep(id, nickname, who, now);
        } else {
            nicknames.forget(id, nickname, who, now);
        }
        return after(Draft.of(
                        keeps
                                ? "Noted: “" + nickname.said() + "” is " + label(nickname, asked) + "."
                                : "Forgotten: “" + nickname.said() + "” is nobody’s name any more.")
                .follow("Undo", UNDO + id));
    }

    private static Draft after(Draft draft) {
        return draft.follow("What nicknames?", LIST).withoutRecords();
    }
}
