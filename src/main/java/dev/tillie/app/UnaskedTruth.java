package dev.tillie.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillie.answer.Notice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What went wrong in a demo shop, by its truth file, and by when the owner must have heard of it. */
final class UnaskedTruth {
    private static final int HABIT_DAYS = 21;
    private static final int DAYS_TO_CATCH_UP = 2;

    private final List<Planted> planted;
    private final LocalDate until;
    private final DemoFuture future;

    /** Something put into the books on purpose, or what only looks like it. */
    record Planted(
            String kind,
            String subject,
            LocalDate from,
            LocalDate to,
            boolean harmless,
            List<String> ids,
            String note) {
        Planted {
            ids = List.copyOf(ids);
        }
    }

    private UnaskedTruth(List<Planted> planted, LocalDate until, DemoFuture future) {
        this.planted = List.copyOf(planted);
        this.until = until;
        this.future = future;
    }

    /** @param until the last day that was in the books at first */
    static UnaskedTruth of(Path shop, LocalDate until) throws IOException {
        var planted = new ArrayList<Planted>();
        for (var it :
                new ObjectMapper().readTree(shop.resolve("truth.json").toFile()).get("items")) {
            var ids = new ArrayList<String>();
            it.get("ids").forEach(id -> ids.add(id.asText()));
            planted.add(new Planted(
                    it.get("kind").asText(),
                    it.get("subject").asText(),
                    LocalDate.parse(it.get("from").asText()),
                    LocalDate.parse(it.get("to").asText()),
                    it.get("harmless").asBoolean(),
                    ids,
                    it.get("note").asText()));
        }
        return new UnaskedTruth(planted, until, new DemoFuture(shop));
    }

    /** What happens, or ends, on the days after the first, and what the owner has to hear of. */
    List<Planted> troubles() {
        return planted.stream().filter(it -> !it.harmless() && isDue(it)).toList();
    }

    private boolean isDue(Planted it) {
        return switch (it.kind()) {
            case "low_stock" ->
                it.note().startsWith("neglected") && it.to().isAfter(until.plusDays(1)) && !isElsewhere(it);
            // they stayed away before Tillie came: the call list names them, and they are no news
            case "lapsed_regular" -> false;
            case "budget_overshoot" -> true;
            case "duplicate_invoice", "cash_dip" -> it.to().isAfter(until);
            case "refund_habit" -> it.to().isAfter(until.plusDays(1));
            default -> it.from().isAfter(until);
        };
    }

    /** What another place can lend is no shortage of the shop. */
    private boolean isElsewhere(Planted low) {
        var skuAndPlace = low.subject().split("@", 2);
        return future.isElsewhere(skuAndPlace[0], skuAndPlace[1], low.to());
    }

    /** The last day on which hearing of it is still in time. */
    LocalDate deadline(Planted it) {
        var caughtUp = until.plusDays(DAYS_TO_CATCH_UP);
        return switch (it.kind()) {
            case "low_stock" -> it.to();
            case "duplicate_invoice" -> it.to().plusDays(1);
            case "refund_habit" -> later(it.from().plusDays(HABIT_DAYS), caughtUp);
            case "cash_dip" -> later(it.from().minusWeeks(2), caughtUp);
            case "budget_overshoot" -> later(it.to(), caughtUp.plusDays(DAYS_TO_CATCH_UP));
            default -> it.from().plusDays(1);
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Whether a note is about something that was planted, or that did come so. */
    boolean isTrouble(String key, LocalDate day) {
        var about = key.substring(key.indexOf('/') + 1);
        return planted.stream().anyMatch(it -> !it.harmless() && isAbout(key, it))
                || switch (key.substring(0, key.indexOf('/'))) {
                    case Notice.SHELF -> future.ranLow(about.substring(0, about.indexOf('/')), day);
                    case Notice.SUPPLIER -> future.wasLate(about.substring(about.lastIndexOf('/') + 1), day);
                    case Notice.REGULAR -> future.stayedAway(about.substring(0, about.indexOf('/')), day);
                    case Notice.BUDGET -> future.wentOver(about);
                    case Notice.CASH -> future.ranShort(day);
                    default -> false;
                };
    }

    boolean isAbout(String key, Planted it) {
        var parts = key.split("/", 2);
        var about = parts[1];
        return switch (it.kind()) {
            case "low_stock" ->
                parts[0].equals(Notice.SHELF)
                        && about.startsWith(
                                it.subject().substring(0, it.subject().indexOf('@')) + "/");
            case "cash_dip" -> parts[0].equals(Notice.CASH);
            case "budget_overshoot" -> parts[0].equals(Notice.BUDGET) && about.startsWith(it.subject() + "/");
            case "lapsed_regular" -> parts[0].equals(Notice.REGULAR) && about.startsWith(it.subject() + "/");
            case "till_short" -> about.contains(it.subject() + "/" + it.from());
            case "duplicate_invoice" -> about.endsWith("/" + it.ids().getLast());
            case "refund_habit" ->
                parts[0].equals(Notice.FRAUD)
                        && (about.contains(it.subject()) || !Collections.disjoint(tokens(about), it.ids()));
            default -> parts[0].equals(Notice.FRAUD) && !Collections.disjoint(tokens(about), it.ids());
        };
    }

    private static List<String> tokens(String about) {
        return List.of(about.split("[/ ]"));
    }
}
