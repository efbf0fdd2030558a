package dev.tillie.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a visit into a sale: what is there is sold at today's price, what is not is lost. */
final class Counter {
    private static final long FREE_DELIVERY_FROM = 6000;

    private final DemoOptions options;
    private final Basket basket;
    private final Stockroom stockroom;
    private final Prices prices;
    private final Deals deals;
    private final Article delivery;
    private int orders = 10_000;

    Counter(DemoOptions options, Basket basket, Stockroom stockroom, Prices prices, Deals deals, Article delivery) {
        this.options = options;
        this.basket = basket;
        this.stockroom = stockroom;
        this.prices = prices;
        this.deals = deals;
        this.delivery = delivery;
    }

    /** Null when nothing that was wanted is there. */
    @Nullable
    Receipt serve(Visit visit, List<Staff.Shift> shifts) {
        return serve(visit, shifts, basket.of(visit));
    }

    @Nullable
    Receipt serve(Visit visit, List<Staff.Shift> shifts, List<Basket.Wish> wishes) {
        var dice = visit.dice(options.seed(), "counter");
        var lines = new ArrayList<Receipt.Line>();
        for (var wish : wishes) {
            var article = available(visit, wish.article(), dice);
            if (article != null && lines.stream().noneMatch(it -> it.article().equals(article))) {
                var units = (int) Math.min(wish.units(), stockroom.canSell(article, visit.location()));
                stockroom.sell(article, visit.location(), units);
                lines.add(line(article, units, visit));
            }
        }
        if (lines.isEmpty()) {
            return null;
        }
        if (visit.online() && lines.stream().mapToLong(Receipt.Line::gross).sum() < FREE_DELIVERY_FROM) {
            lines.add(line(delivery, 1, visit));
        }
        var paid = paid(visit, dice);
        var seller = visit.online() || shifts.isEmpty()
                ? ""
                : Staff.at(shifts, visit.location(), visit.time(), dice).name();
        var tip = paid == Receipt.Paid.CARD && !visit.online() && dice.chance(.06) ? 50L * dice.between(1, 4) : 0;
        return new Receipt("S" + ++orders, visit, visit.time(), seller, List.copyOf(lines), tip, paid);
    }

    private @Nullable Article available(Visit visit, Article article, Dice dice) {
        if (stockroom.canSell(article, visit.location()) > 0) {
            return article;
        }
        stockroom.miss(article, visit.location());
        var other = dice.chance(.35) ? basket.instead(visit, article, dice) : null;
        return other != null && stockroom.canSell(other, visit.location()) > 0 ? other : null;
    }

    Receipt.Line line(Article article, int units, Visit visit) {
        var deal = deals.find(article, visit.day());
        var gross = prices.gross(article) * units;
        var off = deal == null ? tradeDiscount(visit, gross) : Math.round(gross * deal.percent() / 100.0);
        var unitPrice = article.net(prices.gross(article));
        var discount = article.net(off);
        var tax = gross - off - (units * unitPrice - discount);
        return new Receipt.Line(article, units, unitPrice, discount, tax, deal == null ? null : deal.id());
    }

    private static long tradeDiscount(Visit visit, long gross) {
        return visit.mission() == Mission.TRADE ? Math.round(gross * .08) : 0;
    }

    private static Receipt.Paid paid(Visit visit, Dice dice) {
        if (visit.mission() == Mission.TRADE) {
            return Receipt.Paid.ACCOUNT;
        }
        return visit.online() || dice.chance(.8) ? Receipt.Paid.CARD : Receipt.Paid.CASH;
    }
}
