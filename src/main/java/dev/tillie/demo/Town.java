package dev.tillie.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes the customers: names, addresses that lead nowhere, and how often each comes. */
final class Town {
    private static final List<String> MAIL =
            List.of("example.com", "example.org", "example.net", "mail.example", "post.example");
    private static final List<String> TRADES = List.of(
            "Hartley Builders",
            "Quayside Hotel",
            "Bluebell Yoga",
            "Marina Dental",
            "Lynch & Co Solicitors",
            "St Brigid's School",
            "Tidewater Software",
            "Oak Lane Library",
            "Harbour Rowing Club",
            "Cliff View B&B",
            "Pier Architects",
            "Northquay Motors");
    private static final List<String> AREAS = List.of("T12", "T23", "P17", "P43", "T45", "P31");

    private static final List<String> GUESTS =
            List.of("anna", "mike", "jo.k", "davidm", "the.byrnes", "lisa", "rob.h", "clairef", "s.mac", "paul", "eva");

    private final DemoOptions options;
    private final List<double[]> shares = new ArrayList<>();
    private final List<List<List<String>>> names = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private Town(DemoOptions options) {
        this.options = options;
        for (var line : Lines.of("names.txt")) {
            var fields = Lines.fields(line, "\\|", 3);
            shares.add(new double[] {Double.parseDouble(fields.getFirst())});
            names.add(List.of(
                    List.of(fields.get(1).split(" ")), List.of(fields.get(2).split(" "))));
        }
    }

    /** Everybody who is known by the last day of the past, and those who come to be known after it, by joining day. */
    static List<Patron> of(DemoOptions options) {
        var town = new Town(options);
        var patrons = new ArrayList<Patron>();
        for (var i = 0; i < options.customers(); i++) {
            patrons.add(town.patron(i, (i + .5) / options.customers(), false));
        }
        var newcomers = options.customers() * options.futureDays() / options.days() * 6 / 10;
        for (var i = 0; i < newcomers; i++) {
            patrons.add(town.patron(options.customers() + i, (i + .5) / newcomers * .99, true));
        }
        patrons.sort(Comparator.comparing(Patron::joined).thenComparing(Patron::number));
        for (var i = 0; i < patrons.size(); i++) {
            patrons.set(
                    i, patrons.get(i).withId("C" + Integer.toString(10001 + i).substring(1)));
        }
        return patrons;
    }

    private Patron patron(int number, double rank, boolean later) {
        var dice = Dice.of(options.seed(), "patron", number);
        var habit = habit(rank);
        var joined = joined(dice, habit, later);
        var trade = habit == Patron.Habit.TRADE;
        var gap = habit.gapDays * dice.between(.65, 1.45);
        var name = trade ? TRADES.get(number % TRADES.size()) : name(dice);
        var stays = trade || later || dice.chance(.8) || habit == Patron.Habit.YEARLY;
        var first = joined.isBefore(options.start()) ? options.start().minusDays(dice.below(40)) : joined;
        return new Patron(
                "",
                number,
                name,
                email(name, number, dice),
                "+353 8" + dice.between(3, 9) + " " + dice.digits(3) + " " + dice.digits(4),
                postcode(dice),
                joined,
                trade ? "trade" : dice.chance(.06) ? "newsletter" : "",
                trade || dice.chance(.4) ? null : 2026 - dice.between(19, 78),
                trade ? "" : List.of("f", "m", "f", "", "m").get(dice.below(5)),
                dice.chance(.55),
                habit,
                gap,
                first,
                stays ? null : lastVisit(dice, first, gap),
                dice.chance(.58) ? 0 : 1);
    }

    private static Patron.Habit habit(double rank) {
        var left = rank;
        for (var habit : Patron.Habit.values()) {
            left -= habit.share;
            if (left < 0) {
                return habit;
            }
        }
        return Patron.Habit.ONCE;
    }

    private LocalDate joined(Dice dice, Patron.Habit habit, boolean later) {
        if (later) {
            return options.until().plusDays(dice.between(1, options.futureDays()));
        }
        var old = habit == Patron.Habit.TRADE || habit != Patron.Habit.ONCE && dice.chance(.5);
        return old
                ? options.start().minusDays(dice.between(20, 900))
                : options.until().minusDays(dice.below(options.days()));
    }

    /** Some drift away long before anybody looks; nobody's last day falls in the last weeks by this. */
    private LocalDate lastVisit(Dice dice, LocalDate first, double gap) {
        var earliest = first.plusDays(Math.round(gap * 4));
        var span = ChronoUnit.DAYS.between(earliest, options.until().minusDays(200));
        return span > 1 ? earliest.plusDays(dice.below((int) span)) : options.end();
    }

    private String name(Dice dice) {
        var weights = shares.stream().mapToDouble(it -> it[0]).toArray();
        for (var tries = 0; ; tries++) {
            var culture = names.get(dice.weighted(weights));
            var other = dice.chance(.06) ? names.get(dice.weighted(weights)) : culture;
            var name = dice.pick(culture.getFirst()) + " " + dice.pick(other.get(1));
            if (taken.add(name) || tries > 30) {
                return name;
            }
        }
    }

    static String postcode(Dice dice) {
        return dice.pick(AREAS) + " " + (char) ('A' + dice.below(8)) + dice.digits(2) + (char) ('K' + dice.below(8));
    }

    /** The address of somebody who buys without an account. */
    static String guest(Dice dice) {
        return dice.pick(GUESTS) + dice.digits(4) + "@" + dice.pick(MAIL);
    }

    private static String email(String name, int number, Dice dice) {
        var plain = java.text.Normalizer.normalize(name.replace("ł", "l"), java.text.Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("&", "and")
                .replaceAll("[^a-z ]", "");
        return plain.replaceAll(" +", dice.chance(.7) ? "." : "") + (number % 90 + 10) + "@" + dice.pick(MAIL);
    }
}
