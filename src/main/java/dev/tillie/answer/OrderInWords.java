package dev.tillie.answer;

import dev.tillie.fraud.DescribedOrder;
import dev.tillie.fraud.Payment;
import dev.tillie.question.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An order as an owner tells of it: how much, where billed and shipped, and what else was odd. */
record OrderInWords(DescribedOrder order, List<String> understood) {
    private static final int LONGEST_CODE = 3;
    private static final String PLACE =
            "(?:address )?(?:is |was )?(?:in|to|from|at|:)? ?(?:the )?(?<place>\\p{L}[\\p{L}'-]*(?: (?!and\\b|but\\b|ship|deliver|bill|with\\b|express\\b|card\\b|first\\b|going\\b|for\\b|ok\\b|safe\\b)\\p{L}[\\p{L}'-]*){0,2})";
    private static final Pattern BILLED = place("\\b(?:bill(?:ed|ing)|invoiced?)");
    private static final Pattern CARD = place("\\b(?:card|paid|payment)(?: (?:is|was|comes|came))?");
    private static final Pattern SHIPPED = place("\\b(?:ship(?:ped|ping)?|deliver(?:ed|y|ing)?|sen[dt](?:ing)?|going)");
    private static final Pattern ORDERED = place("\\b(?:ip(?: address)?|ordered)");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?i)(?:[£$€₹]|\\b(?:for|of|worth|order|total|rs|gbp|eur|usd)\\b)\\s*[£$€₹]?\\s*(\\d[\\d,]*(?:\\.\\d+)?)(k?)\\b|\\b(\\d[\\d,]*(?:\\.\\d+)?)(k?) ?(?:quid|pounds?|euros?|dollars?|rupees|order\\b)");
    private static final Pattern FIRST =
            said("first|new (?:customer|buyer|client|account)|never (?:bought|ordered)|don'?t know (?:him|her|them)");
    private static final Pattern EXPRESS = said("express|next[- ]day|overnight|same[- ]day|rush|courier|asap");
    private static final Pattern NIGHT = said("(?:at|in the) night|[1-5] ?am|middle of the night");
    private static final Pattern CODE = said("(?:cvc|cvv|security code)[\\w ]*(?:fail|wrong|mismatch)\\w*");
    private static final Pattern ADDRESS = said("(?:avs|address check)[\\w ]*(?:fail|wrong|mismatch)\\w*");
    private static final Pattern GIFT_CARDS = Pattern.compile("(?i)\\b(\\d{1,3}) (?:gift ?cards?|vouchers?)");

    private static Pattern place(String before) {
        return Pattern.compile("(?i)" + before + " ?" + PLACE);
    }

    private static Pattern said(String words) {
        return Pattern.compile("(?i)\\b(?:" + words + ")\\b");
    }

    /** Empty where neither a sum nor a place is told. */
    static Optional<OrderInWords> read(Asked asked) {
        var said = asked.said();
        var places = new Payment.Places(
                find(CARD, said),
                find(BILLED, said),
                find(SHIPPED, said),
                find(ORDERED, said),
                "",
                "",
                CODE.matcher(said).find(),
                ADDRESS.matcher(said).find());
        var amount = amount(asked);
        if (amount == 0
                && places.shippingCountry().isEmpty()
                && places.billingCountry().isEmpty()) {
            return Optional.empty();
        }
        var order = new DescribedOrder(
                amount,
                places,
                FIRST.matcher(said).find(),
                EXPRESS.matcher(said).find(),
                giftCards(said),
                NIGHT.matcher(said).find());
        return Optional.of(new OrderInWords(order, understood(order)));
    }

    private static String find(Pattern place, String said) {
        var found = place.matcher(said);
        return found.find() ? name(found.group("place").strip()) : "";
    }

    /** One way of writing it, so that the same place is the same: {@code IE}, {@code US}, {@code Ireland}. */
    private static String name(String place) {
        var upper = place.toUpperCase(Locale.ROOT);
        return place.length() <= LONGEST_CODE
                ? upper
                : Arrays.stream(upper.split(" "))
                        .map(it -> it.charAt(0) + it.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
    }

    private static double amount(Asked asked) {
        var slot = asked.slots().number(Slot.AMOUNT);
        if (slot.isPresent()) {
            return slot.getAsDouble();
        }
        var found = AMOUNT.matcher(asked.said());
        if (!found.find()) {
            return 0;
        }
        var digits = found.group(1) == null ? found.group(3) : found.group(1);
        var thousands = "k".equalsIgnoreCase(found.group(1) == null ? found.group(4) : found.group(2));
        return Double.parseDouble(digits.replace(",", "")) * (thousands ? 1000 : 1);
    }

    private static int giftCards(String said) {
        var found = GIFT_CARDS.matcher(said);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static List<String> understood(DescribedOrder order) {
        var parts = new ArrayList<String>();
        var places = order.places();
        add(parts, "card from ", places.cardCountry());
        add(parts, "billed to ", places.billingCountry());
        add(parts, "shipped to ", places.shippingCountry());
        add(parts, "ordered from ", places.ipCountry());
        return List.copyOf(parts);
    }

    private static void add(List<String> parts, String before, String place) {
        if (!place.isEmpty()) {
            parts.add(before + place);
        }
    }
}
