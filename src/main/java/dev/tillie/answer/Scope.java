package dev.tillie.answer;

import dev.tillie.question.Slot;
import dev.tillie.store.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which part of the shop a question is about, as a filter and in words. */
record Scope(Where where, String name) {
    private static final List<Slot> NAMED = List.of(Slot.PRODUCT, Slot.CATEGORY, Slot.LOCATION, Slot.EMPLOYEE);

    static Scope of(Asked asked) {
        var where = Where.ALL;
        var words = new ArrayList<String>();
        for (var slot : NAMED) {
            var id = asked.slots().id(slot);
            if (id.isPresent()) {
                where = with(where, slot, id.get());
                words.add(label(asked, slot, id.get()));
            }
        }
        var channel = channel(asked);
        if (channel.isPresent()) {
            where = where.withChannel(channel.get());
            words.add(channel.get().replace('_', ' '));
        }
        return new Scope(where, String.join(", ", words));
    }

    /** With the customer it is about, for what knows who bought. */
    static Scope withCustomer(Asked asked) {
        var scope = of(asked);
        return asked.slots()
                .id(Slot.CUSTOMER)
                .map(id -> new Scope(
                        scope.where().withCustomer(id),
                        scope.isAll() ? Visits.label(asked, id) : Visits.label(asked, id) + ", " + scope.name()))
                .orElse(scope);
    }

    private static Optional<String> channel(Asked asked) {
        return asked.slots().id(Slot.CHANNEL).or(() -> asked.slots().text(Slot.CHANNEL));
    }

    private static Where with(Where where, Slot slot, String id) {
        return switch (slot) {
            case PRODUCT -> where.withSku(id);
            case CATEGORY -> where.withCategory(id);
            case LOCATION -> where.withLocation(id);
            case EMPLOYEE -> where.withEmployee(id);
            default -> throw new IllegalArgumentException("no filter for " + slot);
        };
    }

    private static String label(Asked asked, Slot slot, String id) {
        if (slot != Slot.PRODUCT) {
            return id;
        }
        var product = asked.ledger().products().get(id);
        return product == null ? id : product.name();
    }

    boolean isAll() {
        return name.isEmpty();
    }

    /** Behind a noun: {@code  of Oat milk}, or nothing. */
    String of() {
        return isAll() ? "" : " (" + name + ")";
    }

    /** A name that was said and matches nothing in the shop, for which an honest answer is "I don't know it". */
    static Optional<String> unknown(Asked asked) {
        var channels = asked.ledger().catalogue().channels();
        if (asked.slots().has(Slot.CHANNEL) && channels.isEmpty()) {
            return Optional.of("Your sales don’t say which came online and which over the counter");
        }
        var all = new ArrayList<>(NAMED);
        all.add(Slot.CUSTOMER);
        return all.stream()
                .filter(slot ->
                        asked.slots().has(slot) && asked.slots().id(slot).isEmpty())
                .map(slot -> "I know no " + slot.key() + " called “"
                        + asked.slots().text(slot).orElseThrow() + "”")
                .findFirst();
    }
}
