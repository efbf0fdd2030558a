package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chat.FormSheet;
import dev.tillie.chat.Forms;
import dev.tillie.chat.Keys;
import dev.tillie.chat.Memory;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Place;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forms: opened as a card, and filled by who opened it. */
final class Filling {
    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
    private static final String FORM = "teams-form";
    private static final Duration KEPT = Duration.ofDays(1);

    private record Opened(String form, String user, String conversation) {}

    private final Poster poster;
    private final Memory memory;
    private final Forms forms;
    private final Clock clock;

    Filling(Poster poster, Memory memory, Clock clock) {
        this.poster = poster;
        this.memory = memory;
        this.forms = new Forms(clock);
        this.clock = clock;
    }

    void open(Tenant tenant, Incoming.Origin origin, String form) throws TeamsProblem {
        var key = Keys.next();
        var opened = new Opened(form, origin.user(), origin.conversation());
        memory.keep(FORM, key, Json.MAPPER.valueToTree(opened).toString(), KEPT);
        var card = card(tenant, opened, key, Map.of(), Map.of());
        poster.post(tenant, Place.thread(origin.conversation(), ""), "A form to fill in", card);
    }

    /** @param answer for who sent it in, who waits no more where it is complete */
    void fill(Tenant tenant, Incoming.Filled filled, CompletableFuture<ObjectNode> answer) throws NotSaid {
        var origin = filled.origin();
        var opened = memory.find(FORM, filled.form()).map(it -> Json.MAPPER.convertValue(Json.parse(it), Opened.class));
        if (opened.isEmpty() || !opened.get().conversation().equals(origin.conversation())) {
            whisper(tenant, origin, answer, "This form is too old. Ask me for it once more.");
        } else if (!opened.get().user().equals(origin.user())) {
            whisper(tenant, origin, answer, "This form was opened by somebody else; ask me for one of your own.");
        } else {
            take(tenant, opened.get(), filled, answer);
        }
    }

    private void whisper(Tenant tenant, Incoming.Origin origin, CompletableFuture<ObjectNode> answer, String words)
            throws NotSaid {
        if (!answer.complete(InvokeAnswers.words(words))) {
            poster.whisper(tenant, Place.thread(origin.conversation(), ""), origin.user(), words);
        }
    }

    private void take(Tenant tenant, Opened opened, Incoming.Filled filled, CompletableFuture<ObjectNode> answer) {
        var origin = filled.origin();
        var errors = submit(tenant, origin, opened.form(), filled.values());
        if (errors.isEmpty()) {
            memory.forget(FORM, filled.form());
        }
        var card = errors.isEmpty()
                ? FormCards.taken(sheet(tenant, opened.form()), origin.name())
                : card(tenant, opened, filled.form(), filled.values(), errors);
        var isHeard = answer.complete(InvokeAnswers.card(card));
        if (errors.isEmpty() || !isHeard) {
            show(tenant, filled, card);
        }
    }

    /** What was settled stays so, also where its card does not say it. */
    private void show(Tenant tenant, Incoming.Filled filled, ObjectNode card) {
        try {
            poster.update(tenant, filled.origin().conversation(), filled.message(), "A form", card);
        } catch (TeamsProblem e) {
            LOG.warn("A form could not be changed: {}", e.getMessage());
        }
    }

    private Map<String, String> submit(Tenant tenant, Incoming.Origin origin, String form, Map<String, String> values) {
        var who = values.getOrDefault("who", "");
        if (form.equals(Forms.PERMISSIONS)
                && !who.isEmpty()
                && tenant.audience().met(who).isEmpty()) {
            return Map.of("who", "Have them write to me once; then I know who they are.");
        }
        return forms.submit(tenant, origin.user(), form, values);
    }

    private ObjectNode card(
            Tenant tenant, Opened opened, String key, Map<String, String> values, Map<String, String> errors) {
        var choices = opened.form().equals(Forms.PERMISSIONS)
                ? colleagues(tenant, opened.conversation())
                : List.<Roster.Person>of();
        return FormCards.of(sheet(tenant, opened.form()), key, choices, values, errors);
    }

    private FormSheet sheet(Tenant tenant, String form) {
        return FormSheet.of(form, tenant.office().preferences(), clock.instant());
    }

    /** Who is in the conversation; in a chat of two, who looks after the shop already. */
    private static List<Roster.Person> colleagues(Tenant tenant, String conversation) {
        try {
            var people = new ArrayList<>(tenant.audience().colleaguesIn(conversation));
            var known = people.stream().map(Roster.Person::user).toList();
            tenant.audience().trusted().stream()
                    .filter(it -> !known.contains(it))
                    .map(tenant.audience()::person)
                    .filter(it -> !it.name().isEmpty())
                    .forEach(people::add);
            return people;
        } catch (TeamsProblem e) {
            LOG.info("Teams does not say who is there: {}", e.getMessage());
            return List.of();
        }
    }
}
