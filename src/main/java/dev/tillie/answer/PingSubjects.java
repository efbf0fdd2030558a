package dev.tillie.answer;

import dev.tillie.question.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be muted, and how it is called: a kind of ping, a place, a product, a supplier, a customer, a budget. */
final class PingSubjects {
    private static final Map<String, Pattern> KINDS = kinds();
    private static final Map<Slot, String> NAMED = Map.of(
            Slot.LOCATION, "place/", Slot.PRODUCT, "product/", Slot.SUPPLIER, "supplier/", Slot.CUSTOMER, "customer/");

    private PingSubjects() {}

    private static Map<String, Pattern> kinds() {
        var kinds = new LinkedHashMap<String, Pattern>();
        kinds.put(Notice.FRAUD, word("fraud|suspicious|dodgy|cards?|tills?|refunds?"));
        kinds.put(Notice.SHELF, word("stock|shelf|shelves|reorder|inventory|shortages?"));
        kinds.put(Notice.CASH, word("cash|money|bank(?! holiday)"));
        kinds.put(Notice.BUDGET, word("budgets?"));
        kinds.put(Notice.SILENCE, word("silence|missing data|no sales|silent"));
        kinds.put(Notice.DAY, word("unusual days?|odd days?|takings"));
        kinds.put(Notice.REGULAR, word("customers?|regulars?|slipping"));
        kinds.put(Notice.SUPPLIER, word("suppliers?|deliver(?:y|ies)"));
        return kinds;
    }

    private static Pattern word(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** The kind of ping meant, where one is. */
    static Optional<String> kind(String said) {
        return KINDS.entrySet().stream()
                .filter(it -> it.getValue().matcher(said).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What is meant by name, where the shop knows it; else the kind of ping. */
    static Optional<String> find(Asked asked) {
        return List.of(Slot.LOCATION, Slot.PRODUCT, Slot.SUPPLIER, Slot.CUSTOMER).stream()
                .flatMap(slot -> asked.slots().id(slot).map(it -> NAMED.get(slot) + it).stream())
                .findFirst()
                .or(() -> kind(asked.said()).map(it -> Mute.KIND + it));
    }

    /** What a notice's mute button is about: a name before a kind. */
    static String of(Notice notice) {
        return notice.about().stream()
                .filter(it -> !notice.kind().equals(Notice.SHELF) || it.startsWith("supplier/"))
                .findFirst()
                .orElse(
                        notice.about().isEmpty()
                                ? Mute.KIND + notice.kind()
                                : notice.about().getFirst());
    }

    /** As it stands behind "about": {@code Cork}, {@code what runs out}. */
    static String name(String subject, Asked asked) {
        var part = subject.split("/", 2);
        return switch (part[0]) {
            case "kind" -> kindName(part[1]);
            case "product" -> {
                var product = asked.ledger().products().get(part[1]);
                yield product == null ? part[1] : product.name();
            }
            case "customer" -> Visits.label(asked, part[1]);
            case "budget" -> "the budget for " + part[1];
            default -> part[1];
        };
    }

    static String kindName(String kind) {
        return switch (kind) {
            case Notice.FRAUD -> "what looks suspicious";
            case Notice.SHELF -> "what runs out";
            case Notice.CASH -> "cash that runs short";
            case Notice.BUDGET -> "budgets that go over";
            case Notice.DAY -> "unusual days";
            case Notice.REGULAR -> "key customers who stay away";
            case Notice.SUPPLIER -> "suppliers who are late";
            default -> "places that send no sales";
        };
    }

    /** As it stands on a button: {@code Cork}, {@code stock pings}. */
    static String label(String subject, Asked asked) {
        var part = subject.split("/", 2);
        return part[0].equals("kind")
                ? switch (part[1]) {
                    case Notice.SHELF -> "stock pings";
                    case Notice.SILENCE -> "silence pings";
                    case Notice.DAY -> "unusual days";
                    case Notice.REGULAR -> "regulars";
                    case Notice.SUPPLIER -> "suppliers";
                    default -> part[1] + " pings";
                }
                : name(subject, asked);
    }
}
