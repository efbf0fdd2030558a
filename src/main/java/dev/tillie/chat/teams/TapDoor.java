package dev.tillie.chat.teams;

import dev.tillie.chat.Answers;
import dev.tillie.chat.Card;
import dev.tillie.chat.Cards;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Place;
import dev.tillie.chat.Taps;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Taps in Teams' own ways: the card that was tapped changes at once for who tapped it, and then for everybody. */
final class TapDoor implements Taps.Door<Tenant, Pressed> {
    private static final Logger LOG = LoggerFactory.getLogger(TapDoor.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Poster poster;
    private final Filling filling;
    private final Taps<Tenant, Pressed> taps;
    private final Clock clock;
    private final ZoneId zone;

    TapDoor(Poster poster, Cards cards, Answers<Tenant> answers, Filling filling, Clock clock, ZoneId zone) {
        this.poster = poster;
        this.filling = filling;
        this.taps = new Taps<>(cards, answers, this);
        this.clock = clock;
        this.zone = zone;
    }

    void tap(Tenant tenant, Pressed tap) throws NotSaid {
        taps.tap(tenant, tap);
        tap.answer().complete(InvokeAnswers.words("Done."));
    }

    @Override
    public void show(Tenant tenant, Pressed tap, String key, Card card) {
        if (card.messages().isEmpty() || card.shown().content().isEmpty()) {
            return;
        }
        var painted = poster.painted(key, card);
        tap.answer().complete(InvokeAnswers.card(painted));
        try {
            poster.refresh(tenant, card, painted);
        } catch (TeamsProblem e) {
            // what was tapped for is still to be done
            LOG.warn("A card could not be changed for everybody: {}", e.getMessage());
        }
    }

    @Override
    public void whisper(Tenant tenant, Pressed tap, String words) throws NotSaid {
        if (!tap.answer().complete(InvokeAnswers.words(words))) {
            poster.whisper(tenant, Place.thread(tap.channel(), ""), tap.user(), words);
        }
    }

    @Override
    public void open(Tenant tenant, Pressed tap, String form) throws NotSaid {
        filling.open(tenant, tap.tapped().origin(), form);
        tap.answer().complete(InvokeAnswers.words("Here it is, below."));
    }

    @Override
    public String tapped(Tenant tenant, Pressed tap, String label) {
        return name(tap) + " tapped “" + label + "” at " + now();
    }

    @Override
    public String tookBack(Tenant tenant, Pressed tap, String words) {
        return name(tap) + " took it back at " + now() + ": " + words;
    }

    private static String name(Pressed tap) {
        var name = tap.tapped().origin().name();
        return name.isBlank() ? "Somebody" : name;
    }

    private String now() {
        return TIME.format(clock.instant().atZone(zone));
    }
}
