package dev.tillie.answer;

import dev.tillie.question.Slot;
import dev.tillie.store.Dimension;
import dev.tillie.store.Where;
import java.util.Locale;

/** What a question wants sales split by. */
final class SplitBy {
    private SplitBy() {}

    static Dimension of(Asked asked) {
        return asked.slots()
                .text(Slot.GROUP_BY)
                .map(it -> switch (it) {
                    case "category" -> Dimension.CATEGORY;
                    case "location" -> Dimension.LOCATION;
                    case "channel" -> Dimension.CHANNEL;
                    case "employee" -> Dimension.EMPLOYEE;
                    case "customer" -> Dimension.CUSTOMER;
                    case "hour" -> Dimension.HOUR;
                    case "day_of_week", "day" -> Dimension.DAY_OF_WEEK;
                    case "month", "week" -> Dimension.MONTH;
                    default -> Dimension.PRODUCT;
                })
                .orElse(Dimension.PRODUCT);
    }

    static Where narrow(Where where, Dimension dimension, String key) {
        return switch (dimension) {
            case PRODUCT -> where.withSku(key);
            case CATEGORY -> where.withCategory(key);
            case LOCATION -> where.withLocation(key);
            case CHANNEL -> where.withChannel(key);
            case EMPLOYEE -> where.withEmployee(key);
            case CUSTOMER -> where.withCustomer(key);
            case HOUR, DAY_OF_WEEK, MONTH -> where;
        };
    }

    static String word(Dimension dimension) {
        return dimension == Dimension.DAY_OF_WEEK ? "weekday" : dimension.name().toLowerCase(Locale.ROOT);
    }
}
