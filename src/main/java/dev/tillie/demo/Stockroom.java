package dev.tillie.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All shelves, and the simple habit by which somebody fills them: count, compare with a line, order up to another. */
final class Stockroom {
    /** A line of an order under way; quantities in thousandths. */
    record Line(
            String order,
            Shelf shelf,
            Maker maker,
            long quantity,
            long cost,
            LocalDate ordered,
            LocalDate expected,
            LocalDate arrives,
            long arrivingQuantity) {}

    private final DemoOptions options;
    private final Almanac almanac;
    private final Prices prices;
    private final Map<String, Maker> makers = new LinkedHashMap<>();
    private final @Nullable Shelf[][] shelves;
    private final List<Shelf> all = new ArrayList<>();
    private final Map<String, List<Shelf>> supplied = new HashMap<>();
    private final TreeMap<LocalDate, List<Line>> underWay = new TreeMap<>();
    private int orders = 1000;

    Stockroom(DemoOptions options, Almanac almanac, Prices prices, List<Article> articles, List<Maker> makers) {
        this.options = options;
        this.almanac = almanac;
        this.prices = prices;
        makers.forEach(it -> this.makers.put(it.name(), it));
        shelves = new Shelf[articles.size()][2];
        for (var article : articles) {
            for (var location = 0; location < 2; location++) {
                if (article.isKept() && article.sites().contains(location == 0 ? "H" : "O")) {
                    var shelf = new Shelf(article, location);
                    shelves[article.index()][location] = shelf;
                    all.add(shelf);
                    supplied.computeIfAbsent(article.supplier() + location, it -> new ArrayList<>())
                            .add(shelf);
                }
            }
        }
    }

    List<Shelf> all() {
        return all;
    }

    @Nullable
    Shelf find(int article, int location) {
        return shelves[article][location];
    }

    /** How many whole units of an article a place can still sell. */
    long canSell(Article article, int location) {
        if (!article.isGood()) {
            return Long.MAX_VALUE;
        }
        if (!article.isMade()) {
            var shelf = shelves[article.index()][location];
            return shelf == null ? 0 : shelf.onHand() / 1000;
        }
        var least = Long.MAX_VALUE;
        for (var part : article.recipe()) {
            var shelf = shelves[part.article()][location];
            least = Math.min(least, shelf == null ? 0 : shelf.onHand() / part.thousandths());
        }
        return least;
    }

    void sell(Article article, int location, long units) {
        if (!article.isGood()) {
            return;
        }
        if (!article.isMade()) {
            shelf(article.index(), location).take(units * 1000);
        }
        for (var part : article.recipe()) {
            shelf(part.article(), location).take(units * part.thousandths());
        }
    }

    void miss(Article article, int location) {
        if (article.isKept()) {
            shelf(article.index(), location).miss();
        }
        for (var part : article.recipe()) {
            shelf(part.article(), location).miss();
        }
    }

    Shelf shelf(int article, int location) {
        var shelf = shelves[article][location];
        if (shelf == null) {
            throw new IllegalStateException("no shelf for article " + article + " at " + location);
        }
        return shelf;
    }

    /** Puts today's deliveries on the shelves. */
    List<Line> receive(LocalDate day) {
        var lines = underWay.getOrDefault(day, List.of());
        underWay.remove(day);
        for (var line : lines) {
            line.shelf.onOrder -= line.quantity;
            if (line.arrivingQuantity > 0) {
                line.shelf.put(line.arrivingQuantity, day);
            }
        }
        return lines;
    }

    /** Orders what has fallen below its line, one order a supplier and place. */
    List<Line> order(LocalDate day) {
        var lines = new ArrayList<Line>();
        for (var maker : makers.values()) {
            if (maker.takesOrders(day)) {
                for (var location = 0; location < 2; location++) {
                    lines.addAll(order(day, maker, location));
                }
            }
        }
        return lines;
    }

    private List<Line> order(LocalDate day, Maker maker, int location) {
        var wanted = new LinkedHashMap<Shelf, Long>();
        for (var shelf : supplied.getOrDefault(maker.name() + location, List.of())) {
            var quantity = wanted(day, shelf, maker);
            if (quantity > 0) {
                wanted.put(shelf, quantity);
            }
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        var dice = Dice.of(options.seed(), "order " + maker.name(), day.toEpochDay(), location);
        var order = "PO-" + ++orders;
        var expected = workday(day.plusDays(Math.round(maker.leadTimeDays())), maker);
        var arrives = arrival(day, expected, maker, dice);
        var lines = new ArrayList<Line>();
        wanted.forEach((shelf, quantity) -> {
            var units = quantity * 1000;
            var pack = shelf.article.pack() * 1000L;
            var arriving = dice.chance(.008) ? Math.max(0, units - pack) : units;
            lines.add(
                    new Line(order, shelf, maker, units, prices.cost(shelf.article), day, expected, arrives, arriving));
            shelf.onOrder += units;
        });
        underWay.computeIfAbsent(arrives, it -> new ArrayList<>()).addAll(lines);
        return lines;
    }

    private static LocalDate arrival(LocalDate day, LocalDate expected, Maker maker, Dice dice) {
        var late = dice.chance(maker.lateShare()) ? dice.between(2, 6) * Math.max(.4, maker.leadTimeDays() / 9) : 0;
        var lead = maker.leadTimeDays() + dice.normal() * maker.leadTimeSdDays() * .7 + late;
        var arrives = workday(day.plusDays(Math.max(1, Math.round(lead))), maker);
        return late == 0 && arrives.isAfter(expected.plusDays(2)) ? expected.plusDays(0) : arrives;
    }

    private static LocalDate workday(LocalDate day, Maker maker) {
        var it = day;
        while (it.getDayOfWeek() == DayOfWeek.SUNDAY || maker.isClosed(it) || isHoliday(it)) {
            it = it.plusDays(1);
        }
        return it;
    }

    private static boolean isHoliday(LocalDate day) {
        return day.getMonthValue() == 12 && (day.getDayOfMonth() == 25 || day.getDayOfMonth() == 26)
                || day.getDayOfYear() == 1;
    }

    /** Units to order now, in whole packs; 0 when there are enough on hand and on the way. */
    private long wanted(LocalDate day, Shelf shelf, Maker maker) {
        var article = shelf.article;
        var taste = Dice.of(options.seed(), "care " + article.sku(), shelf.location);
        var care = article.shelfLifeDays() > 0 && article.shelfLifeDays() < 15
                ? taste.between(.05, .3)
                : taste.between(.1, .75);
        var neglect = shelf.neglect;
        if (neglect != null) {
            return neglected(day, shelf, neglect);
        }
        var wait = maker.leadTimeDays() + maker.daysToNextOrder(day);
        var pace = shelf.pace() * season(article, day, wait);
        var line = pace * wait * (1 + care) + (article.isIngredient() ? pace * 3 : StrictMath.sqrt(pace * wait) * care);
        var position = (shelf.onHand() + shelf.onOrder) / 1000.0;
        if (position > line || pace < .004) {
            return 0;
        }
        var cover = article.shelfLifeDays() > 0 ? Math.min(article.shelfLifeDays() * .45, 12) : 14;
        var need = Math.max(article.least(), line - position + pace * (article.shelfLifeDays() < 9 ? 0 : cover));
        return (long) Math.ceil(need / article.pack()) * article.pack();
    }

    /** Just enough to last a few days beyond the day it is to be low; then nothing more. */
    private static long neglected(LocalDate day, Shelf shelf, Shelf.Neglect neglect) {
        var daysToGo = neglect.until().toEpochDay() - day.toEpochDay();
        if (daysToGo <= 0) {
            return 0;
        }
        var need = shelf.pace() * (daysToGo + neglect.cover()) - (shelf.onHand() + shelf.onOrder) / 1000.0;
        var pack = shelf.article.pack();
        return need < pack * .6 || daysToGo < 5 ? 0 : Math.round(need / pack) * pack;
    }

    /** An order of one line that will come too late. */
    Line orderLate(Shelf shelf, LocalDate day, long arrivesInDays) {
        var maker = makers.get(shelf.article.supplier());
        if (maker == null) {
            throw new IllegalStateException("nobody supplies " + shelf.article.sku());
        }
        var article = shelf.article;
        var units = (long) Math.ceil(Math.max(article.least(), shelf.pace() * 21) / article.pack()) * article.pack();
        var expected = workday(day.plusDays(Math.max(1, Math.round(maker.leadTimeDays()))), maker);
        var arrives = workday(day.plusDays(arrivesInDays), maker);
        var quantity = units * 1000;
        var line = new Line(
                "PO-" + ++orders,
                shelf,
                maker,
                quantity,
                prices.cost(article),
                day,
                expected.isAfter(arrives) ? arrives : expected,
                arrives,
                quantity);
        shelf.onOrder += quantity;
        underWay.computeIfAbsent(arrives, it -> new ArrayList<>()).add(line);
        return line;
    }

    /** The buyer knows Christmas and summer: how much busier the days to come are than the days just gone. */
    private double season(Article article, LocalDate day, double wait) {
        var ahead = day.plusDays(Math.round(wait));
        var then = almanac.wanted(article.category(), ahead) * open(almanac.trade(ahead, 0));
        var week = almanac.wanted(article.category(), day.minusDays(7)) * open(almanac.trade(day.minusDays(7), 0));
        var factor = then / week;
        var weekend = article.shelfLifeDays() > 0 && article.shelfLifeDays() < 9 ? factor : StrictMath.sqrt(factor);
        return Math.clamp(weekend, .5, 2.2);
    }

    private static double open(double trade) {
        return trade == 0 ? .8 : trade;
    }
}
