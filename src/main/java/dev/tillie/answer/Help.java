package dev.tillie.answer;

/** What Tillie can do, and who may see what. */
final class Help implements Topic {
    @Override
    public Draft answer(Asked asked) {
        return tour(asked.shop().name());
    }

    static Draft tour(String shop) {
        return Draft.of("I’m Tillie, the back office of " + shop + ": ask me in your own words.")
                .line("Sales: “how did we do on Saturday?”, “what sold best last month?”, “how will next month look?”")
                .line("Stock: “what should I reorder?”, “how much oat milk have we got?”, “what isn’t moving?”")
                .line("Customers: “who are my best customers?”, “who is slipping away?”")
                .line("Your data: drop a sales file (CSV, also gzipped) here or run target/tillie import FILE; every"
                        + " import comes with a receipt and an undo.")
                .line("In Slack and Teams: write to me, or mention me; drop a file into our chat to import it.")
                .line("Who sees what: you, the owner, see everything in your own chat; staff and shared channels get"
                        + " sales and stock, never customer names or margins.")
                .line("All numbers come from your own records, on your own machine.")
                .follow("What should I reorder?")
                .follow("How will sales look next month?")
                .follow("Who are my best customers?")
                .withoutRecords();
    }
}
