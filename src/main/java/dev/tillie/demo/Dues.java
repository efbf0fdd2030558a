package dev.tillie.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the shop owes and is owed as months go by: rent, wages, suppliers, tax, trade customers' accounts. */
final class Dues {
    private static final double EMPLOYER = 1.11;
    private static final long KEEP = 2_600_000;
    private static final long KEEP_AT_LAST = 1_500_000;

    private final DemoOptions options;
    private final Ledger ledger;
    private final Journal journal;
    private final Diary diary;
    private final Map<String, Long> deliveredThisWeek = new LinkedHashMap<>();
    private final Map<YearMonth, Long> tax = new HashMap<>();
    private final Map<Patron, Long> accounts = new LinkedHashMap<>();
    private long wages;
    private int invoices = 500;

    Dues(DemoOptions options, Ledger ledger, Journal journal, Diary diary) {
        this.options = options;
        this.ledger = ledger;
        this.journal = journal;
        this.diary = diary;
    }

    void delivered(Stockroom.Line line) {
        var amount = Math.round(line.arrivingQuantity() * line.cost() / 1000.0);
        deliveredThisWeek.merge(line.maker().name(), amount, Long::sum);
    }

    void worked(Staff.Shift shift) {
        wages += Math.round(shift.hours() * shift.member().hourlyCents() * EMPLOYER);
    }

    /** Tax is owed on a sale, and by a trade customer the sale itself. */
    void sold(Receipt receipt) {
        tax.merge(YearMonth.from(receipt.visit().day()), receipt.tax(), Long::sum);
        var patron = receipt.visit().patron();
        if (receipt.paid() == Receipt.Paid.ACCOUNT && patron != null) {
            accounts.merge(patron, receipt.gross(), Long::sum);
        }
    }

    void close(LocalDate day) {
        if (day.isBefore(options.start())) {
            forget(day);
            return;
        }
        var dice = Dice.of(options.seed(), "dues", day.toEpochDay());
        if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
            deliveredThisWeek.forEach((maker, amount) -> supplierBill(day, maker, amount));
            deliveredThisWeek.clear();
        }
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            ledger.carryToBank(day);
        }
        month(day, dice);
        now(day, dice);
        tax(day);
    }

    private void forget(LocalDate day) {
        wages = 0;
        accounts.clear();
        if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
            deliveredThisWeek.clear();
        }
    }

    private void supplierBill(LocalDate day, String maker, long amount) {
        if (amount > 0) {
            var fresh = List.of("Glenview Dairy", "Kilbride Bakery", "Fresh & Field")
                    .contains(maker);
            ledger.bill(day, maker, "Stock", amount, fresh ? 14 : 30);
        }
    }

    private void month(LocalDate day, Dice dice) {
        var month = YearMonth.from(day);
        switch (day.getDayOfMonth()) {
            case 1 -> {
                ledger.expense(day, "Harbour Estates", "Rent", 265_000, "Rent Harbour Street", "monthly");
                ledger.expense(day, "Oak Lane Properties", "Rent", 178_000, "Rent Oak Lane", "monthly");
                accounts.forEach((patron, amount) -> invoice(day, patron, amount));
                accounts.clear();
            }
            case 3 -> {
                ledger.expense(day, "TillPoint", "Subscriptions", 12_900, "Till software", "monthly");
                ledger.expense(day, "WebCart", "Subscriptions", 7_900, "Web shop", "monthly");
            }
            case 5 -> {
                ledger.expense(day, "Coastal Bank", "Loan repayment", 78_000, "Fit-out loan", "monthly");
                ledger.bill(day, "Brewtech Machines", "Repairs", 14_500, 14);
                ledger.bill(day, "Brewtech Machines", "Repairs", 14_500, 14);
            }
            case 8 -> ledger.bill(day, "West Coast Energy", "Utilities", energy(month, dice), 21);
            case 10 -> {
                ledger.expense(day, "LedgerBox", "Subscriptions", 4_200, "Bookkeeping software", "monthly");
                ledger.expense(day, "TuneIn Radio", "Subscriptions", 3_500, "Music licence", "monthly");
            }
            case 12 -> ledger.bill(day, "GreenPack", "Packaging", dice.between(70_000, 105_000), 30);
            case 15 -> ledger.bill(day, "Brightside Media", "Marketing", dice.between(38_000, 62_000), 14);
            case 17 -> ledger.expense(day, "FibreLink", "Utilities", 6_900, "Broadband", "monthly");
            case 20 -> ledger.expense(day, "Shield Mutual", "Insurance", 41_000, "Shop insurance", "monthly");
            case 28 -> ledger.expense(day, "Owner", "Owner's drawings", 280_000, "Monthly drawings", "monthly");
            default -> {}
        }
        if (day.equals(Ledger.lastWeekday(month))) {
            ledger.expense(day, "Payroll", "Wages", wages, "Wages " + month, "monthly");
            wages = 0;
        }
        if (day.getDayOfMonth() == 6 && !day.isAfter(options.until())) {
            sweep(day);
        }
    }

    /** What the account doesn't need the owner takes out, once a month. */
    private void sweep(LocalDate day) {
        var keep = day.isAfter(options.until().minusDays(36)) ? KEEP_AT_LAST : KEEP;
        var spare = (ledger.balance(day)[0] - keep) / 10_000 * 10_000;
        if (spare > 0) {
            ledger.expense(day, "Owner", "Owner's drawings", spare, "Extra drawings", "");
        }
    }

    private static long energy(YearMonth month, Dice dice) {
        var cold = 1 + .35 * StrictMath.cos((month.getMonthValue() - 1) * StrictMath.PI / 6);
        return Math.round(118_000 * cold * dice.between(.92, 1.08));
    }

    private void now(LocalDate day, Dice dice) {
        if (day.toEpochDay() % 14 == 4) {
            ledger.bill(day, "Crystal Window Cleaning", "Cleaning", 8_500, 10);
        }
        if (day.getDayOfWeek() == DayOfWeek.THURSDAY) {
            ledger.expense(day, "Harbour Laundry", "Cleaning", dice.between(3_800, 5_600), "Linen", "");
        }
        if (dice.chance(.035)) {
            ledger.bill(day, "Quayside Plumbing & Repair", "Repairs", dice.between(9_000, 46_000), 14);
        }
        if (dice.chance(.09)) {
            ledger.expense(day, "Corner Hardware", "Sundries", dice.between(900, 7_500), "Sundries", "");
        }
        if (day.getDayOfMonth() == 18 && day.getMonthValue() % 3 == 1) {
            ledger.bill(day, "Nolan Accountants", "Professional fees", 64_000, 30);
        }
    }

    /** Every other month, what customers paid on top. */
    private void tax(LocalDate day) {
        if (day.getDayOfMonth() == 23 && day.getMonthValue() % 2 == 1) {
            var month = YearMonth.from(day);
            var due = tax.getOrDefault(month.minusMonths(1), 0L) + tax.getOrDefault(month.minusMonths(2), 0L);
            if (due > 0) {
                ledger.expense(day, "Revenue Commissioners", "VAT", due, "VAT " + month.minusMonths(2), "two-monthly");
            }
        }
    }

    private void invoice(LocalDate issued, Patron patron, long amount) {
        var id = "INV-" + ++invoices;
        var habit = Dice.of(options.seed(), "pays", patron.number());
        var late = habit.chance(.4) ? habit.between(8, 26) : habit.between(-4, 3);
        var due = issued.plusDays(habit.chance(.5) ? 14 : 30);
        var paid =
                Ledger.weekday(due.plusDays(late + Dice.of(options.seed(), id).between(-3, 6)));
        ledger.bank(paid, amount);
        var isPast = !paid.isAfter(options.until());
        journal.invoice(issued, id, patron.id(), issued, due, isPast ? paid : null, amount);
        if (!isPast) {
            diary.at(paid.atTime(10, 0), () -> journal.invoice(paid, id, patron.id(), issued, due, paid, amount));
        }
    }
}
