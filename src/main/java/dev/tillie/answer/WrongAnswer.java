package dev.tillie.answer;

import dev.tillie.chat.Reply;
import dev.tillie.imports.Importer;
import dev.tillie.imports.Receipt;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Reader;
import dev.tillie.question.Slot;
import dev.tillie.question.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What follows on “that’s wrong”: how the question was taken, how else it may be, the figures behind it, the books. */
final class WrongAnswer {
    private static final int MOST_READINGS = 3;
    private static final int MOST_FILES = 3;

    private final Reader reader;
    private final Importer importer;

    WrongAnswer(Reader reader, Importer importer) {
        this.reader = reader;
        this.importer = importer;
    }

    /** @param question the one that the wrong answer was given to */
    Draft draft(Question question, Turn turn) {
        if (!question.parts().stream().allMatch(turn.audience()::mayAsk)) {
            return Refusals.names();
        }
        var draft = Draft.of("Sorry. I took “" + question.said() + "” as " + SubjectWords.of(question, turn.ledger())
                        + days(question) + ".")
                .line("Meant something else? Tap it, or say it: “no, I meant last month”.")
                .kind(Reply.Kind.CLARIFY)
                .withoutRecords();
        readings(question, turn).forEach(it -> draft.follow(it.label(), new Tap(it.say(), null, it.as())));
        draft.line(books(question, turn))
                .follow("Show working", "show me how you got that")
                .follow("The rows", "as csv");
        return draft.about(question.parts().getLast());
    }

    private static String days(Question question) {
        return spans(question)
                .findFirst()
                .map(it -> ", " + Window.named(it.period()))
                .orElse("");
    }

    private static Stream<Span> spans(Question question) {
        return Stream.of(Slot.PERIOD, Slot.HORIZON).flatMap(it -> question.first().slots().span(it).stream());
    }

    private List<Question.Choice> readings(Question question, Turn turn) {
        var asked = reader.askBack(question, turn.setting(), null, turn.audience()::mayAsk);
        return asked.clarify() == null
                ? List.of()
                : asked.clarify().choices().stream().limit(MOST_READINGS).toList();
    }

    private String books(Question question, Turn turn) {
        if (turn.audience() != Audience.OWNER) {
            return "If the books are wrong, the owner can mend them.";
        }
        var files = filesOf(question);
        if (files.isEmpty()) {
            return "No file I took in has anything on that: what is missing comes in by dropping its file here.";
        }
        var first = files.getFirst();
        return "Wrong in the books? They came from "
                + Phrases.list(files.stream().map(WrongAnswer::named).toList())
                + ". Mend the row in the file, take the import back (“tillie undo " + first.id()
                + "”, or Undo under its receipt) and drop the file in again.";
    }

    private static String named(Receipt receipt) {
        return "“" + receipt.file() + "” (import " + receipt.id() + ")";
    }

    /** The latest first, of those that hold the kind of rows and the days in question. */
    private List<Receipt> filesOf(Question question) {
        var kinds = kinds(question.first().intent());
        var days = spans(question).findFirst();
        return importer.list().stream()
                .filter(it -> it.added() > 0)
                .filter(it -> kinds.stream().anyMatch(it.format().toLowerCase(java.util.Locale.ROOT)::contains)
                        || !CANONICAL.contains(it.format()))
                .filter(it -> days.isEmpty() || touches(it, days.get()))
                .sorted(Comparator.comparingLong(Receipt::id).reversed())
                .limit(MOST_FILES)
                .toList();
    }

    private static boolean touches(Receipt receipt, Span span) {
        return Optional.ofNullable(receipt.from())
                .flatMap(from -> Optional.ofNullable(receipt.to())
                        .map(to -> !from.isAfter(span.period().to())
                                && !to.isBefore(span.period().from())))
                .orElse(true);
    }

    private static final Set<String> CANONICAL = Set.of(
            "products",
            "suppliers",
            "recipes",
            "stock",
            "movements",
            "purchase_orders",
            "sales",
            "customers",
            "payments",
            "expenses",
            "bills",
            "invoices",
            "budget",
            "cash",
            "till_counts",
            "employees",
            "shifts",
            "promotions",
            "calendar");

    private static Set<String> kinds(Intent intent) {
        return switch (intent) {
            case STOCK_LEVEL, REORDER -> Set.of("stock", "movements", "purchase_orders", "sales");
            case CUSTOMER_CHURN, CUSTOMER_SEGMENTS, CUSTOMER_VALUE -> Set.of("customers", "sales");
            case FRAUD_CHECK, FRAUD_EXPLAIN -> Set.of("payments", "till_counts", "bills", "sales");
            case BUDGET_STATUS -> Set.of("budget", "expenses", "bills");
            case CASH_FLOW, INVESTMENT -> Set.of("cash", "bills", "invoices", "expenses");
            case EXPENSE_REPORT, COST_SAVING -> Set.of("expenses", "bills");
            case PROFIT_MARGIN, PRICING_WHATIF -> Set.of("sales", "products", "purchase_orders");
            default -> Set.of("sales");
        };
    }
}
