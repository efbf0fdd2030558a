package dev.tillie.answer;

/** What is missing before anything can be said of money in the bank. */
final class NoCash {
    private NoCash() {}

    static Draft draft(Asked asked) {
        var days = asked.complete().days();
        if (days < 14) {
            return Draft.of("I have " + Phrases.plural(days, "day") + " of sales, too little to look at cash ahead;"
                    + " 14 give a first idea, a year the seasons.");
        }
        return Draft.of("I don’t know what is in the bank, so I can’t say how far it goes.")
                .line("Drop a file cash.csv here (date, account, balance), or tell me: “we have 5,000 in the bank,"
                        + " when do I run out?”")
                .line("Bills, invoices and expenses (bills.csv, invoices.csv, expenses.csv) make the forecast; I read"
                        + " them all.")
                .follow("How will sales look next month?");
    }
}
