package dev.tillie.customers;

/** The names of groups, best first. */
enum GroupName {
    BEST("Best regulars", "Come often, spend the most and were here lately."),
    SLIPPING("Slipping regulars", "Bought well before, but have not been back for a while."),
    STEADY("Steady regulars", "Keep coming back, less often or for less than the best."),
    NEW_OR_SMALL("New or small", "Came only a few times, or for little, so far."),
    QUIET("Gone quiet", "Came seldom and have not been back for long.");

    private final String label;
    private final String meaning;

    GroupName(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    String label() {
        return label;
    }

    String meaning() {
        return meaning;
    }
}
