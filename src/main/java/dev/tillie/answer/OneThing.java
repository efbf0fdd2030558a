package dev.tillie.answer;

import dev.tillie.books.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The one thing most worth doing, of all that could be. */
final class OneThing {
    private final Lookout lookout;
    private final SummaryParts parts;

    OneThing(Lookout lookout, SummaryParts parts) {
        this.lookout = lookout;
        this.parts = parts;
    }

    void add(Asked asked, Draft draft) {
        var notice = asked.audience() == Audience.OWNER ? weightiest(asked) : Optional.<Notice>empty();
        var urgent = SummaryParts.urgent(asked);
        if (notice.isPresent()) {
            draft.line("One thing to do: " + say(asked, notice.get()) + ".")
                    .follow("Show me", notice.get().words());
        } else if (!urgent.isEmpty()) {
            draft.line("One thing to do: order "
                            + urgent.getFirst().line().product().name() + " today.")
                    .follow("What should I reorder?");
            draft.advised.addAll(OrderRecord.given(asked, List.of(urgent.getFirst())));
        } else {
            parts.late(asked)
                    .ifPresent(it -> draft.line("One thing to do: "
                                    + parts.call(asked, draft, it).replace("To call: ", "call "))
                            .follow("Who is slipping away?"));
        }
    }

    private Optional<Notice> weightiest(Asked asked) {
        return lookout.look(asked).stream()
                .sorted(Comparator.comparingDouble(Notice::weight).reversed())
                .filter(it -> !say(asked, it).isEmpty())
                .findFirst();
    }

    /** As a clause; empty for what is not to be said so. */
    private String say(Asked asked, Notice notice) {
        return switch (notice.kind()) {
            case Notice.FRAUD ->
                parts.suspicious(asked).stream()
                        .findFirst()
                        .map(it -> "look at " + it.worry().phrase() + ", " + FraudCases.subject(it, asked))
                        .orElse("");
            case Notice.SHELF ->
                SummaryParts.urgent(asked).stream()
                        .findFirst()
                        .map(it -> "order " + it.line().product().name() + " today")
                        .orElse("");
            case Notice.CASH ->
                parts.cash(asked).isEmpty() ? "" : "make room before cash runs short around " + lowest(asked);
            case Notice.BUDGET -> "look into " + name(notice) + ", which goes over budget";
            case Notice.SILENCE -> "find out why " + name(notice) + " sends no sales";
            default -> "";
        };
    }

    private String lowest(Asked asked) {
        return parts.lowest(asked).map(Wording::shortDay).orElse("soon");
    }

    private static String name(Notice notice) {
        return notice.key().split("/")[1];
    }
}
