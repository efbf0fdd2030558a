package dev.tillie.imports;

import dev.tillie.books.DateOrder;
import dev.tillie.books.Shop;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and times as exports write them; a time without a zone is the shop's own. */
final class Times {
    /** Three numbers, then perhaps a clock with AM or PM, then perhaps a zone. */
    private static final Pattern SHAPE = Pattern.compile(
            "(\\d{1,4})[-/.](\\d{1,2})[-/.](\\d{1,4})\\.?(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?"
                    + "\\s*([AaPp]\\.?[Mm]\\.?)?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?");

    private final Shop shop;
    private final DateOrder order;
    private String lastText = "";
    private @Nullable Stamp last;

    /** An instant, the business day it belongs to, and the hour on the shop's clock. */
    record Stamp(Instant at, LocalDate day, int hour) {}

    Times(Shop shop, DateOrder order) {
        this.shop = shop;
        this.order = order;
    }

    Stamp parse(String column, String text) {
        if (last != null && text.equals(lastText)) {
            return last;
        }
        var stamp = read(column, text);
        lastText = text;
        last = stamp;
        return stamp;
    }

    LocalDate parseDay(String column, String text) {
        return local(column, text).toLocalDate();
    }

    @Nullable
    LocalDate findDay(String column, String text) {
        return text.isEmpty() ? null : parseDay(column, text);
    }

    private Stamp read(String column, String text) {
        var local = local(column, text);
        var offset = offset(text);
        var at = offset == null ? local.atZone(shop.zone()).toInstant() : local.toInstant(offset);
        return new Stamp(at, shop.dayOf(at), at.atZone(shop.zone()).getHour());
    }

    private static @Nullable ZoneOffset offset(String text) {
        var matcher = SHAPE.matcher(text);
        var zone = matcher.matches() ? matcher.group(8) : null;
        if (zone == null) {
            return null;
        }
        return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private LocalDateTime local(String column, String text) {
        if (text.isEmpty()) {
            throw new Unreadable("no " + column);
        }
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new Unreadable(column + " “" + Excerpt.of(text) + "” is not a date");
        }
        try {
            var day = day(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)),
                    matcher.group(1).length() > 2);
            return day.atTime(clock(matcher.group(4), matcher.group(5), matcher.group(6), matcher.group(7)));
        } catch (DateTimeException e) {
            throw new Unreadable(
                    column + " “" + Excerpt.of(text) + "” is no day of the calendar, dates read " + order.words());
        }
    }

    private LocalDate day(int first, int second, int third, boolean yearFirst) {
        if (yearFirst || order == DateOrder.YMD) {
            return LocalDate.of(year(first), second, third);
        }
        return order == DateOrder.MDY
                ? LocalDate.of(year(third), first, second)
                : LocalDate.of(year(third), second, first);
    }

    private static int year(int written) {
        return written < 100 ? 2000 + written : written;
    }

    private static LocalTime clock(
            @Nullable String hour, @Nullable String minute, @Nullable String second, @Nullable String half) {
        if (hour == null || minute == null) {
            return LocalTime.MIDNIGHT;
        }
        var hours = Integer.parseInt(hour);
        if (half != null) {
            hours = hours % 12 + (half.charAt(0) == 'p' || half.charAt(0) == 'P' ? 12 : 0);
        }
        return LocalTime.of(hours, Integer.parseInt(minute), second == null ? 0 : Integer.parseInt(second));
    }
}
