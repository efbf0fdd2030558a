package dev.tillie.answer;

import dev.tillie.question.Question;
import dev.tillie.store.People;
import dev.tillie.store.Role;
import dev.tillie.store.Subscriptions;
import dev.tillie.store.Subscriptions.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What people subscribed to, who may see what of it, and where it is sent. */
final class SubscriptionBook {
    /** The most that one person may have. */
    static final int MOST = 20;

    private final Subscriptions store;
    private final People people;
    private final Topics topics;

    SubscriptionBook(Subscriptions store, People people, Topics topics) {
        this.store = store;
        this.people = people;
        this.topics = topics;
    }

    /** Those of a person, the oldest first. */
    List<Subscription> list(String person) {
        return store.list(person).stream()
                .map(it -> Subscription.ofText(it.kept().content()))
                .toList();
    }

    /** Everybody's, as they stand. */
    List<Standing> listAll() {
        return store.list();
    }

    /** Those that were stopped too. */
    Optional<Subscription> find(String id) {
        return store.find(id)
                .map(it -> Subscription.ofText(it.kept().content())
                        .active(it.kept().isActive()));
    }

    void save(Subscription subscription, Scene scene, Instant now) {
        var mark = subscription.mark();
        var isPast = mark != null
                && subscription.isActive()
                && measure(subscription, mark, scene).stream().anyMatch(mark::isPast);
        store.save(subscription.kept(), isPast, now);
    }

    void stop(Subscription subscription, Instant now) {
        store.save(subscription.active(false).kept(), false, now);
    }

    void mark(Standing before, boolean isPast) {
        store.mark(before, isPast);
    }

    /** Where a watched number is now; empty where the books don't tell. */
    OptionalDouble measure(Subscription subscription, Mark mark, Scene scene) {
        return measure(mark, subscription.again(scene), scene);
    }

    OptionalDouble measure(Mark mark, Question question, Scene scene) {
        return topics.gauges().measure(mark.gauge(), scene.asked(question.said(), question.first(), Audience.OWNER));
    }

    /** What may be said to somebody; a channel is no owner. */
    Audience audience(String recipient) {
        return recipient.equals(Turn.AT_THE_MACHINE) || people.roleOf(recipient) != Role.STAFF
                ? Audience.OWNER
                : Audience.SHOP_FLOOR;
    }

    Draft answer(Question question, Scene scene, Audience audience) {
        return topics.answer(question, part -> scene.asked(question.said(), part, audience));
    }

    /**
     * The key of a channel where somebody speaks.
     *
     * @param id what its platform calls it
     */
    static String channel(String person, String id) {
        var workspace = person.substring(0, person.indexOf('/') + 1);
        return workspace + id.replaceFirst(";messageid=.*", "");
    }
}
