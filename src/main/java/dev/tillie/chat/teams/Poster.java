package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ConversationAccount;
import dev.tillie.chat.Card;
import dev.tillie.chat.Charts;
import dev.tillie.chat.Keys;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Place;
import dev.tillie.chat.Reply;
import dev.tillie.chat.ReplyFile;
import dev.tillie.chat.Speaker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says things in Teams: a reply on cards, in plainer looks where Teams refuses these. */
final class Poster implements Speaker<Tenant> {
    private static final Logger LOG = LoggerFactory.getLogger(Poster.class);
    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    private final Connector connector;
    private final Seats seats;
    private final Charts charts;
    private final FileOffers offers;
    private final boolean nativeCharts;

    Poster(Connector connector, Seats seats, Charts charts, FileOffers offers, boolean nativeCharts) {
        this.connector = connector;
        this.seats = seats;
        this.charts = charts;
        this.offers = offers;
        this.nativeCharts = nativeCharts;
    }

    /** How much of Teams' own drawing a message uses; each is tried where the one before was refused. */
    private enum Looks {
        NATIVE_CHARTS,
        PICTURES,
        WORDS
    }

    @Override
    public Card say(Tenant tenant, Place place, Reply reply, String key, Card card, List<String> editing)
            throws NotSaid {
        var seat = seat(tenant, place.channel());
        var messages = new ArrayList<>(editing);
        var looks = firstLooks();
        while (true) {
            try {
                var shown = show(seat, place, reply, key, card, looks, messages);
                var said = card.said(where(seat, messages), shown);
                offerFile(tenant, seat, reply, card);
                return said;
            } catch (TeamsProblem e) {
                if (!e.isAboutCard() || looks == Looks.WORDS) {
                    throw e;
                }
                LOG.info("Teams refused a message's looks ({}), trying plainer ones than {}", e.getMessage(), looks);
                looks = Looks.values()[looks.ordinal() + 1];
            }
        }
    }

    private Card.Shown show(
            Seat seat, Place place, Reply reply, String key, Card card, Looks looks, List<String> messages)
            throws TeamsProblem {
        if (looks == Looks.WORDS) {
            put(seat, place.thread(), 0, words(Rendering.fallback(reply)), messages);
            trim(seat, messages, 1);
            return new Card.Shown(messages, Rendering.fallback(reply), "", List.of());
        }
        var parts = Rendering.of(reply, elements(reply, looks), buttons(key, card), card.notes());
        for (int i = 0; i < parts.size(); i++) {
            put(seat, place.thread(), i, message(parts.get(i), reply), messages);
        }
        trim(seat, messages, parts.size());
        var last = parts.getLast();
        return new Card.Shown(messages, last.text(), new Shown(last.card(), reply.charts()).write(), List.of());
    }

    private Activity message(Rendering.Part part, Reply reply) {
        return card(part.text(), new Shown(part.card(), reply.charts()).painted(charts));
    }

    /** The messages that a reply would be said in. */
    List<Activity> drawn(Reply reply) {
        return Rendering.of(reply, elements(reply, firstLooks()), List.of(), List.of()).stream()
                .map(it -> message(it, reply))
                .toList();
    }

    private Looks firstLooks() {
        return nativeCharts ? Looks.NATIVE_CHARTS : Looks.PICTURES;
    }

    /** What one try has shown the next one changes. */
    private void put(Seat seat, String under, int index, Activity message, List<String> messages) throws TeamsProblem {
        if (index < messages.size()) {
            connector.update(seat, messages.get(index), message);
        } else {
            messages.add(connector.post(seat.in(where(seat, messages)), under, message));
        }
    }

    /** What is posted into a channel begins a thread, and goes on there. */
    private static String where(Seat seat, List<String> messages) {
        return seat.beginsThreads() && !messages.isEmpty()
                ? seat.conversation() + ";messageid=" + messages.getFirst()
                : seat.conversation();
    }

    private void trim(Seat seat, List<String> messages, int left) throws TeamsProblem {
        while (messages.size() > left) {
            connector.delete(seat, messages.removeLast());
        }
    }

    private static List<ObjectNode> elements(Reply reply, Looks looks) {
        return IntStream.range(0, reply.charts().size())
                .mapToObj(i -> ChartElements.of(reply.charts().get(i), Shown.mark(i), looks == Looks.NATIVE_CHARTS))
                .toList();
    }

    static List<ObjectNode> buttons(String key, Card card) {
        return IntStream.range(0, card.offers().size())
                .filter(i -> !card.offers().get(i).isSpent())
                .mapToObj(i -> Buttons.tap(card.offers().get(i).label(), key + "." + i))
                .toList();
    }

    /** A card as it is now: its remaining buttons, and who did what below. */
    ObjectNode painted(String key, Card card) {
        var shown = Shown.read(card.shown().content());
        var now = Rendering.again(shown.card(), buttons(key, card), card.notes());
        return new Shown(now, shown.charts()).painted(charts);
    }

    /** Shows everybody a card as it is now. */
    void refresh(Tenant tenant, Card card, ObjectNode painted) throws TeamsProblem {
        connector.update(
                seat(tenant, card.channel()), card.last(), card(card.shown().text(), painted));
    }

    /** Posts a card that is no answer, as a form. */
    void post(Tenant tenant, Place place, String summary, ObjectNode card) throws TeamsProblem {
        var _ = connector.post(seat(tenant, place.channel()), place.thread(), card(summary, card));
    }

    void update(Tenant tenant, String conversation, String message, String summary, ObjectNode card)
            throws TeamsProblem {
        connector.update(seat(tenant, conversation), message, card(summary, card));
    }

    /** The words would stand above the card, so they are its summary: what a notification shows. */
    private static Activity card(String summary, ObjectNode content) {
        var attachment = new Attachment();
        attachment.setContentType(CARD);
        attachment.setContent(content);
        var message = Activity.createMessageActivity();
        message.setSummary(summary);
        message.setAttachments(List.of(attachment));
        // thumbs below it
        message.setChannelData(Json.object().put("feedbackLoopEnabled", true));
        return message;
    }

    private static Activity words(String words) {
        var message = Activity.createMessageActivity();
        message.setText(Markdown.escape(words));
        return message;
    }

    void saySimply(Tenant tenant, Place place, String words) throws TeamsProblem {
        var _ = connector.post(seat(tenant, place.channel()), place.thread(), words(words));
    }

    void typing(Seat seat) throws TeamsProblem {
        var typing = Activity.createTypingActivity();
        typing.setConversation(new ConversationAccount(seat.conversation()));
        connector.hint(seat, typing);
    }

    /**
     * Where something is said.
     *
     * @param place a conversation, or the key of a user to write to alone
     */
    private Seat seat(Tenant tenant, String place) throws TeamsProblem {
        var room = seats.find(tenant.team(), place);
        return room.isPresent() ? room.get() : alone(tenant, place);
    }

    /** The chat of two with somebody, opened where there was none. */
    private Seat alone(Tenant tenant, String user) throws TeamsProblem {
        var met = seats.person(tenant.team(), user);
        if (met.isEmpty()) {
            throw new TeamsProblem("post", 404, "nowhere", new IOException("nobody spoke from there yet"));
        }
        if (met.get().seat().isPersonal()) {
            return met.get().seat();
        }
        var opened = connector.open(met.get().seat(), met.get().userId());
        seats.saw(opened, user, met.get().userId());
        return opened;
    }

    /** Files can be offered in a chat of two alone. */
    private void offerFile(Tenant tenant, Seat seat, Reply reply, Card card) {
        var file = ReplyFile.of(reply, new TableElement(reply.table()).excerpt().isCut());
        if (file.isEmpty()) {
            return;
        }
        var asker = card.asking().asker();
        try {
            var place = seat.isPersonal() ? seat : alone(tenant, asker);
            var _ = connector.post(place, "", offers.offer(asker, file.get(), Keys.next()));
        } catch (TeamsProblem e) {
            LOG.warn("A file could not be offered in Teams: {}", e.getMessage());
            saySorry(seat);
        }
    }

    /** The answer itself was said, and stays so. */
    private void saySorry(Seat seat) {
        try {
            var _ = connector.post(seat, "", words(ReplyFile.NOT_SENT));
        } catch (TeamsProblem e) {
            LOG.warn("Nor could that be said: {}", e.getMessage());
        }
    }

    @Override
    public void takeAway(Tenant tenant, Card card) throws NotSaid {
        var seat = seat(tenant, card.channel());
        for (var message : card.messages()) {
            connector.delete(seat, message);
        }
    }

    /** Files lie in somebody's own OneDrive; they are theirs. */
    @Override
    public void discard(Tenant tenant, List<String> files) {
        LOG.debug("Nothing to discard");
    }

    /** Teams has no message for one alone in a group, so it comes in the chat of two. */
    @Override
    public void whisper(Tenant tenant, Place place, String user, String words) throws NotSaid {
        var seat = seat(tenant, place.channel());
        var _ = connector.post(seat.isPersonal() ? seat : alone(tenant, user), "", words(words));
    }
}
