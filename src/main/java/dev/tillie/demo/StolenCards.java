package dev.tillie.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Web orders on somebody else's card: a first order, dear things, at night, addresses that don't fit together. */
final class StolenCards implements Trouble {
    private static final List<String> COUNTRIES = List.of("US", "GB", "DE", "BR", "CA");
    private int visits;

    @Override
    public void plan(World world) {
        var dice = Dice.of(world.options.seed(), "stolen cards");
        var until = world.options.until();
        for (var i = dice.between(5, 8); i > 0; i--) {
            order(world, until.minusDays(dice.between(45, Math.min(500, world.options.days() - 1))), dice);
        }
        for (var i = dice.between(2, 3); i > 0; i--) {
            order(world, until.minusDays(dice.between(0, 9)), dice);
        }
        for (var i = dice.between(2, 3); i > 0; i--) {
            order(world, until.plusDays(dice.between(2, 50)), dice);
        }
    }

    private void order(World world, LocalDate day, Dice dice) {
        var visit = new Visit(
                day, dice.between(0, 5) * 3600 + dice.below(3500), 0, true, null, Mission.WEB, 800_000 + ++visits);
        world.diary.at(visit.time(), () -> order(world, visit));
    }

    private static void order(World world, Visit visit) {
        var dice = visit.dice(world.options.seed(), "stolen");
        var receipt = world.counter.serve(visit, List.of(), dear(world, dice));
        if (receipt == null) {
            return;
        }
        var owner = dice.pick(COUNTRIES);
        var email = "order" + dice.digits(5) + "@mail.example";
        var postcode = Town.postcode(dice);
        var buyer = new Buyer(
                Buyer.fingerprint(dice),
                owner,
                owner,
                "IE",
                "pass",
                "fail",
                dice.chance(.5) ? "NL" : "RO",
                email,
                Buyer.address(dice),
                dice.digits(5),
                postcode);
        for (var left = dice.below(3); left > 0; left--) {
            var other = buyer.withCard(Buyer.fingerprint(dice), owner, "fail");
            world.cards.decline(receipt, other, receipt.time().minusSeconds(left * 50L));
        }
        world.record(receipt);
        var taken = world.cards.take(receipt, buyer);
        var disputed = LocalDateTime.of(
                visit.day().plusDays(dice.between(12, 38)), visit.time().toLocalTime());
        world.cards.dispute(taken, disputed, "fraudulent");
        world.truth.trouble(
                "stolen_card",
                receipt.order(),
                visit.day(),
                disputed.toLocalDate(),
                receipt.gross() / 100.0,
                List.of(taken.id()),
                "order id, payment id; to is the day of the dispute, size the amount");
    }

    private static List<Basket.Wish> dear(World world, Dice dice) {
        var things = world.articles.stream()
                .filter(it -> it.soldAt("W") && world.stockroom.canSell(it, 0) > 0)
                .sorted(Comparator.comparingLong(Article::price).reversed().thenComparing(Article::sku))
                .limit(24)
                .toList();
        var wishes = new ArrayList<Basket.Wish>();
        for (var left = things.isEmpty() ? 0 : dice.between(5, 8); left > 0; left--) {
            wishes.add(new Basket.Wish(dice.pick(things), dice.between(1, 3)));
        }
        return wishes;
    }
}
