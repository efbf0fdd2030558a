package dev.tillie.fraud;

import java.util.List;

/** What may be wrong: the kinds of cases, what to call them, and what to do first. */
public enum Worry {
    ON_A_LIST("on your own list", 0.9, "Hold it, as you said you would, or take the entry off the list."),
    CARD_TESTING(
            "card testing",
            0.6,
            "Turn on the captcha or 3-D Secure for a day, and block this address.",
            "Refund what went through, in the payment processor."),
    STOLEN_CARD(
            "order on a card that may not be the buyer's",
            0.5,
            "Don't ship yet.",
            "Phone the customer, on a number that doesn't come from the order alone.",
            "If it isn't theirs, refund in the payment processor, never in cash."),
    ACCOUNT_TAKEOVER(
            "order unlike this customer",
            0.4,
            "Don't ship yet.",
            "Phone the customer on the number you had before, and ask whether it is theirs."),
    DISPUTE(
            "disputed payment",
            0.5,
            "Answer in the payment processor before its last day, with the proof of delivery.",
            "Ask the customer: many disputes are a name on a statement they did not recognise."),
    REFUND_RATE(
            "refunds above the usual",
            0.4,
            "Look at the refund slips together with the till's journal, before asking anybody.",
            "Ask how it comes about; a task or a counter of one's own explains many.",
            "Let a second person sign refunds for two weeks."),
    VOID_RATE(
            "voids above the usual",
            0.3,
            "Look at what was rung up again after each void.",
            "Ask how it comes about; a slow till or a new menu explains many."),
    NO_SALE_RATE(
            "drawer opened without a sale above the usual",
            0.3,
            "Compare the times with the till counts.",
            "Ask how it comes about; giving change explains many."),
    DISCOUNT_RATE(
            "discounts by hand above the usual",
            0.3,
            "Look at who got them and why.",
            "Say once more which discounts may be given."),
    PRICE_OVERRIDE(
            "prices keyed in below the shelf price",
            0.3,
            "Look at the goods: a sticker that is out of date explains many."),
    ODD_REFUND(
            "a refund that doesn't fit its sale",
            0.4,
            "Find the sale it belongs to, and ask who gave the money back.",
            "Give refunds only to the card that paid."),
    TILL_SHORT(
            "till short",
            0.5,
            "Count once more, with a second person; look in the safe and the other bag.",
            "Go through the last cash sales and refunds of the day."),
    TILL_HABIT("till short again and again", 0.3, "Count the till at each change of shift for two weeks."),
    SKIMMING(
            "less cash than the shift should bring",
            0.2,
            "Compare goods gone with goods rung up on these shifts.",
            "Ask how it comes about; a queue for cards explains some."),
    DUPLICATE_INVOICE(
            "invoice billed twice",
            0.6,
            "Don't pay the second one yet; if it is paid, ask for a credit note.",
            "Lay both side by side, and ask the supplier which is right."),
    GHOST_VENDOR(
            "a new supplier to look at",
            0.3,
            "Ask who ordered and what came.",
            "Look the supplier up where companies are registered."),
    BANK_CHANGE(
            "new bank details of a supplier",
            0.4,
            "Don't pay to the new account yet.",
            "Phone the supplier on the number you had before, not on one in the letter."),
    PAYROLL("hours or wages that don't fit", 0.3, "Compare the rota with the payslips."),
    COUPON(
            "one coupon used again and again",
            0.3,
            "Limit the code to once a customer, or end it.",
            "Honour what was ordered."),
    GIFT_CARDS(
            "many gift cards on a new card",
            0.4,
            "Don't send the codes yet.",
            "Phone the customer; if it isn't their card, refund in the payment processor.");

    private final String phrase;
    private final double prior;
    private final List<String> toDo;

    /** @param prior how many in a hundred of its cases are likely to be something, before anybody answered one */
    Worry(String phrase, double prior, String... toDo) {
        this.phrase = phrase;
        this.prior = prior;
        this.toDo = List.of(toDo);
    }

    public String phrase() {
        return phrase;
    }

    double prior() {
        return prior;
    }

    public List<String> toDo() {
        return toDo;
    }
}
