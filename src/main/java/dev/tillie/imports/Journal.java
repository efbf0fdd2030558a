package dev.tillie.imports;

import dev.tillie.books.Shop;
import dev.tillie.store.FactTable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a journal line by line: a transaction is its first line and the postings under it. */
final class Journal implements Format.Rows {
    private static final Pattern DATED =
            Pattern.compile("^(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?:=\\S+)?(?:\\s+(?<rest>.*))?$");
    private static final Pattern BEANCOUNT_TEXT =
            Pattern.compile("^(?:(?:txn|[*!])\\s+)?\"(?<first>[^\"]*)\"(?:\\s+\"(?<second>[^\"]*)\")?.*$");
    private static final Pattern DIRECTIVE =
            Pattern.compile("^(?:open|close|balance|pad|note|price|event|document|custom|commodity|query)\\b.*");
    /** Words that begin a line which is no posting. */
    private static final Pattern SETTING = Pattern.compile(
            "^(?:account|commodity|include|alias|apply|end|payee|tag|decimal-mark|default|year|format|note|option|plugin|pushtag|poptag"
                    + "|pushmeta|popmeta|bucket|assert|check|define|[PDYNACbio]\\s|P\\b|=).*");

    private static final Pattern MARK = Pattern.compile("^(?:[*!]\\s*)?(?:\\([^)]*\\)\\s*)?");
    private static final Pattern META = Pattern.compile("^[a-z][\\w-]*:(?:\\s.*)?$");

    /** A tag of hledger or metadata of beancount: the place a transaction is for. */
    private static final Pattern PLACE = Pattern.compile(
            "(?:^|[;,\\s])(?i:location|place|class|tracking):\\s*(?:\"(?<quoted>[^\"]+)\"|(?<plain>[^,;\"]+))");

    private final Shop shop;
    private final JournalBudget budget = new JournalBudget();
    private final Map<String, Integer> ids = new HashMap<>();
    private @Nullable Transaction open;
    private String place = "";
    private boolean isComment;
    /** Whether what follows belongs to a transaction that could not be read. */
    private boolean isLeftOut;

    /** What the first line says, with the postings so far. */
    private record Transaction(LocalDate day, String vendor, String text, List<JournalPosting> postings) {}

    Journal(Shop shop) {
        this.shop = shop;
    }

    @Override
    public void read(CsvReader row, Sink sink) {
        var line = row.get(0);
        if (isComment || line.equals("comment")) {
            isComment = !line.equals("end comment");
            return;
        }
        if (open != null && (line.startsWith(";") || META.matcher(line).matches())) {
            place(line);
        }
        if (line.isEmpty() || ";#*%|".indexOf(line.charAt(0)) >= 0 && !line.matches("^\\*\\s+\\S+:.*")) {
            return;
        }
        var dated = DATED.matcher(line);
        if (dated.matches()) {
            finish(sink, false);
            begin(day(line, dated.group("y"), dated.group("m"), dated.group("d")), dated.group("rest"));
        } else if (line.startsWith("~")) {
            finish(sink, false);
            budget.begin(line.substring(1).strip());
        } else if (!META.matcher(line).matches()) {
            post(line, sink);
        }
    }

    private static LocalDate day(String line, String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            throw new Unreadable("“" + Excerpt.of(line) + "” begins with no day of the calendar");
        }
    }

    private void begin(LocalDate day, @Nullable String rest) {
        budget.end();
        isLeftOut = false;
        place = "";
        var text = rest == null ? "" : rest;
        if (text.contains(";")) {
            place(text.substring(text.indexOf(';')));
        }
        if (DIRECTIVE.matcher(text).matches()) {
            return;
        }
        var quoted = BEANCOUNT_TEXT.matcher(text);
        if (quoted.matches()) {
            var second = quoted.group("second");
            var vendor = second == null ? "" : quoted.group("first");
            open = new Transaction(day, vendor, second == null ? quoted.group("first") : second, new ArrayList<>());
            return;
        }
        var plain =
                MARK.matcher(text.replaceFirst("\\s*;.*$", "")).replaceFirst("").strip();
        var parts = plain.split("\\s*\\|\\s*", 2);
        open = new Transaction(day, parts[0], parts.length > 1 ? parts[1] : "", new ArrayList<>());
    }

    private void place(String comment) {
        var tag = PLACE.matcher(comment);
        if (tag.find()) {
            place = (tag.group("quoted") == null ? tag.group("plain") : tag.group("quoted")).strip();
        }
    }

    private void post(String line, Sink sink) {
        if (SETTING.matcher(line).matches() && !line.contains(":")) {
            finish(sink, false);
            budget.end();
            return;
        }
        if (open == null && !budget.isOpen()) {
            if (isLeftOut) {
                return;
            }
            throw new Unreadable("“" + Excerpt.of(line) + "” stands under no dated line");
        }
        var posting = parse(line);
        if (open != null) {
            open.postings.add(posting);
        } else {
            budget.add(posting);
        }
    }

    /** A transaction of which a line can't be read is left out as a whole: the rest of it may not be what it seems. */
    private JournalPosting parse(String line) {
        try {
            return JournalPosting.parse(line, shop.currency());
        } catch (Unreadable e) {
            isLeftOut = open != null;
            open = null;
            throw new Unreadable(e.getMessage() + (isLeftOut ? ", so its transaction is left out" : ""));
        }
    }

    @Override
    public void finish(Sink sink) {
        finish(sink, true);
    }

    private void finish(Sink sink, boolean isLast) {
        var it = open;
        open = null;
        if (it != null) {
            budget.see(it.day);
            store(it, sink);
        }
        if (isLast) {
            budget.store(shop, sink);
        }
    }

    private void store(Transaction it, Sink sink) {
        for (var posting : JournalPosting.balanced(it.postings)) {
            if (posting.isExpense()
                    && posting.amount() != null
                    && posting.amount().signum() != 0) {
                var vendor = it.vendor.isEmpty() ? it.text : it.vendor;
                var values = new ArrayList<@Nullable Object>();
                values.add(id(it, posting));
                values.add(it.day);
                values.add(Texts.findCut("description", vendor));
                values.add(Texts.findCut("account", posting.category()));
                values.add(posting.amount());
                values.add(Texts.findCut("description", it.text));
                values.add(posting.currency());
                values.add(null);
                values.add(place.isEmpty() ? null : Texts.findCut("location", place));
                sink.fact(FactTable.EXPENSES, values, it.day);
            } else if (posting.isIncome()) {
                sink.assume("income is left out: sales come from the till");
            }
        }
    }

    /** The same for the same posting, wherever in a file it stands, so that a journal that has grown adds what is new. */
    private String id(Transaction it, JournalPosting posting) {
        BigDecimal amount = posting.amount();
        var meaning = String.join(
                "\n",
                it.vendor,
                it.text,
                posting.account(),
                amount == null ? "" : amount.stripTrailingZeros().toPlainString(),
                posting.currency());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(meaning.getBytes(StandardCharsets.UTF_8));
            var id = "J" + it.day + "-" + HexFormat.of().formatHex(digest).substring(0, 10);
            var nth = ids.merge(id, 1, Integer::sum);
            return nth == 1 ? id : id + "-" + nth;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
