package dev.tillie.answer;

import dev.tillie.answer.MonthPack.Part;
import dev.tillie.books.Period;
import dev.tillie.books.Shop;
import dev.tillie.books.Wording;
import dev.tillie.question.Cue;
import dev.tillie.question.Slot;
import dev.tillie.store.Database;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** The books of a month as one workbook for the accountant, for the owner alone. */
final class MonthPackTopic implements Topic {
    private final Database database;
    private final long businessId;
    private final Shop shop;
    private final Topic otherwise;

    /** @param otherwise answers for whoever wants no file of the month */
    MonthPackTopic(Database database, long businessId, Shop shop, Topic otherwise) {
        this.database = database;
        this.businessId = businessId;
        this.shop = shop;
        this.otherwise = otherwise;
    }

    /** "And for September?" after a pack asks for another, which the format carried over tells. */
    private static boolean isAsked(Asked asked) {
        return Cue.MONTH_PACK.isSaid(asked.said()) || asked.wants(Slot.FORMAT, "xlsx");
    }

    @Override
    public Draft answer(Asked asked) {
        if (!isAsked(asked)) {
            return otherwise.answer(asked);
        }
        if (!asked.audience().maySeeCosts()) {
            return Refusals.names();
        }
        var isQuarter = asked.said().toLowerCase(Locale.ROOT).contains("quarter");
        var wanted = Window.of(asked, isQuarter ? lastQuarter(asked) : lastMonth(asked));
        if (wanted.within(asked.recorded()).isEmpty()) {
            return NoData.outside(asked, wanted);
        }
        var draft = of(wanted, new MonthPack(database, businessId, shop, wanted.period()));
        if (wanted.assumed()) {
            draft.assume("no " + (isQuarter ? "quarter" : "month") + " said, so " + wanted.name());
        }
        return wanted.period().to().isAfter(asked.complete().to())
                ? draft.line("It isn’t over: the file holds what is on record up to now.")
                : draft;
    }

    private Draft of(Window window, MonthPack pack) {
        var draft = Draft.of(window.name() + " for your accountant: " + sum(pack, Part.NET) + " of sales without tax, "
                + sum(pack, Part.TAX) + " of tax collected, " + sum(pack, Part.OPEN_BILLS)
                + " of bills open; the workbook comes along.");
        draft.table(List.of("In the file", "Amount"), rows(pack));
        return draft.workbook(pack.workbook())
                .foot("no advice on tax or law: that is for the accountant")
                .follow("The month before", "month pack for " + before(window))
                .follow("What is to set aside?", "how much tax should I set aside?");
    }

    private static String before(Window window) {
        var month = YearMonth.from(window.period().from()).minusMonths(1);
        return "%tB %<tY".formatted(month.atDay(1));
    }

    private List<List<String>> rows(MonthPack pack) {
        var rows = new ArrayList<List<String>>();
        add(rows, "Sales without tax", pack, Part.NET);
        add(rows, "Tax collected", pack, Part.TAX);
        add(rows, "Tips, in no other sum", pack, Part.TIPS);
        add(rows, "Expenses and bills written", pack, Part.OUTLAYS);
        add(rows, "Bills open at its end", pack, Part.OPEN_BILLS);
        add(rows, "Invoices open at its end", pack, Part.OPEN_INVOICES);
        add(rows, "Stock at its end, by counts", pack, Part.STOCK);
        return rows;
    }

    private void add(List<List<String>> rows, String name, MonthPack pack, Part part) {
        rows.add(List.of(name, sum(pack, part)));
    }

    private String sum(MonthPack pack, Part part) {
        var total = pack.total(part);
        return (total.isEmpty() ? Map.of(shop.currency().getCode(), BigDecimal.ZERO) : total)
                .entrySet().stream()
                        .map(it -> Wording.exact(it.getValue(), CurrencyUnit.of(it.getKey())))
                        .collect(Collectors.joining(" and "));
    }

    private static Period lastQuarter(Asked asked) {
        var first = asked.today().with(IsoFields.DAY_OF_QUARTER, 1);
        return new Period(first.minusMonths(3), first.minusDays(1));
    }

    private static Period lastMonth(Asked asked) {
        var end = asked.today().withDayOfMonth(1).minusDays(1);
        return new Period(end.withDayOfMonth(1), end);
    }
}
