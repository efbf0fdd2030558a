package dev.tillie.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Somebody tries stolen card numbers on small web orders: many cards, one address, minutes apart, mostly declined. */
final class CardTesting implements Trouble {
    private static final List<String> COUNTRIES = List.of("US", "BR", "GB", "MX", "FR", "CA", "IT");
    private int visits;

    @Override
    public void plan(World world) {
        var dice = Dice.of(world.options.seed(), "card testing");
        var until = world.options.until();
        burst(world, until.minusDays(dice.between(60, 110)), dice);
        burst(world, until.minusDays(dice.between(0, 4)), dice);
        burst(world, until.plusDays(dice.between(3, 45)), dice);
    }

    private void burst(World world, LocalDate day, Dice dice) {
        var ids = new ArrayList<String>();
        var email = "k" + dice.digits(6) + "@mail.example";
        var ip = Buyer.address(dice);
        var second = dice.between(1, 21) * 3600 + dice.below(3000);
        var attempts = dice.between(24, 60);
        var cheap = world.articles.stream()
                .filter(it -> it.soldAt("W") && it.isGood())
                .sorted(Comparator.comparingLong(Article::price).thenComparing(Article::sku))
                .limit(12)
                .toList();
        for (var i = 0; i < attempts; i++) {
            second += dice.between(8, 55);
            var visit = new Visit(day, second, 0, true, null, Mission.WEB, 700_000 + ++visits);
            var article = dice.pick(cheap);
            world.diary.at(visit.time(), () -> ids.add(attempt(world, visit, article, email, ip)));
        }
        world.diary.at(
                day.atTime(23, 59),
                () -> world.truth.trouble(
                        "card_testing", email, day, day, ids.size(), ids, "payment ids; size is the attempts"));
    }

    private static String attempt(World world, Visit visit, Article article, String email, String ip) {
        var dice = visit.dice(world.options.seed(), "attempt");
        var country = dice.pick(COUNTRIES);
        var buyer = Buyer.online(Buyer.fingerprint(dice), country, email, ip, dice.digits(5))
                .withCard(Buyer.fingerprint(dice), country, dice.chance(.75) ? "fail" : "pass")
                .withAvs(dice.chance(.7) ? "fail" : "unavailable");
        var receipt =
                dice.chance(.05) ? world.counter.serve(visit, List.of(), List.of(new Basket.Wish(article, 1))) : null;
        if (receipt == null) {
            var amount = world.prices.gross(article) + world.prices.gross(world.articles.getLast());
            return world.cards.decline(visit.time(), amount, visit, buyer, "");
        }
        world.record(receipt);
        var taken = world.cards.take(receipt, buyer.withCard(buyer.card(), country, "pass"));
        world.cards.dispute(taken, visit.time().plusDays(dice.between(9, 30)), "fraudulent");
        return taken.id();
    }
}
