package dev.tillie.chat.teams;

import dev.tillie.chat.Answers;
import dev.tillie.chat.BackOffice;
import dev.tillie.chat.Cards;
import dev.tillie.chat.Charts;
import dev.tillie.chat.FileIntake;
import dev.tillie.chat.Inbox;
import dev.tillie.chat.Matter;
import dev.tillie.chat.Memory;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Reactions;
import dev.tillie.chat.Rehearsal;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Teller;
import dev.tillie.chat.Worklist;
import dev.tillie.server.Routes;
import io.helidon.webserver.http.HttpRouting;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The door to Teams: listens at {@code /api/messages}, and answers through the Bot Connector. */
public final class TeamsDoor implements Routes, Teller, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TeamsSettings settings;
    private final BackOffice office;
    private final Seats seats;
    private final Connector connector;
    private final Map<String, Tenant> tenants = new ConcurrentHashMap<>();
    private final Answers<Tenant> answers;
    private final Cards cards;
    private final Worklist worklist;
    private final TeamsRoute route;
    private final WarmUp warmUp;

    /** @param zone of the shop, for what is said about the time */
    public TeamsDoor(TeamsSettings settings, BackOffice office, Inbox inbox, Memory memory, Clock clock, ZoneId zone) {
        this.settings = settings;
        this.office = office;
        var http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var allowed = new ServiceUrls(settings.serviceUrls(), settings.isPlayground());
        var token = token(settings, http, clock);
        var keys = settings.isPlayground() ? null : new SigningKeys(settings.openIdMetadata(), http, clock);
        seats = new Seats(memory);
        connector = new Connector(allowed, token);
        cards = new Cards(Tenant.PLATFORM, memory, new Json.CardText(), Seat::room);
        var charts = new Charts();
        var offers = new FileOffers(memory, http, allowed);
        var poster = new Poster(connector, seats, charts, offers, settings.nativeCharts());
        answers = new Answers<>(poster, cards);
        var filling = new Filling(poster, memory, clock);
        var receiver = new Receiver(
                this::tenant,
                seats,
                poster,
                answers,
                new FileIntake<>(answers, cards, settings.mostFileBytes()),
                http,
                allowed,
                new Reactions<>(cards, poster, answers),
                new TapDoor(poster, cards, answers, filling, clock, zone),
                filling,
                offers,
                memory,
                connector);
        worklist = new Worklist(Tenant.PLATFORM, inbox, it -> TeamsRoute.reopened(it, receiver));
        route = new TeamsRoute(
                new Admission(gatekeeper(settings, keys), allowed, answered(settings)),
                worklist,
                receiver,
                new Extensions(this::tenant, answers, charts, settings.nativeCharts()));
        warmUp = new WarmUp(new Rehearsal(inbox, memory), poster, connector, keys, token);
    }

    static @Nullable AppToken token(TeamsSettings settings, HttpClient http, Clock clock) {
        var appId = settings.appId();
        var secret = settings.appSecret();
        return appId == null || secret == null ? null : new AppToken(settings.tokenUrl(), appId, secret, http, clock);
    }

    private static @Nullable Gatekeeper gatekeeper(TeamsSettings settings, @Nullable SigningKeys keys) {
        var appId = settings.appId();
        return appId == null || keys == null ? null : new Gatekeeper(appId, keys);
    }

    private static Set<String> answered(TeamsSettings settings) {
        var answered = new HashSet<>(settings.tenants());
        if (settings.tenantId() != null) {
            answered.add(settings.tenantId());
        }
        return Set.copyOf(answered);
    }

    private Tenant tenant(String id) {
        return tenants.computeIfAbsent(id, it -> new Tenant(it, roster(it), office));
    }

    private Roster roster(String tenant) {
        var owners = settings.owners().stream()
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return new Roster(tenant, connector, seats, office.colleagues(), owners, settings.isPlayground());
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        route.addTo(routing);
    }

    /**
     * Listens from now on, and gets ready to answer the first question at once.
     *
     * @return how it went, in a line for who starts the server
     */
    public String start() {
        worklist.start();
        warmUp.run(office, settings.serviceUrls());
        return settings.isPlayground()
                ? "The Teams playground on this machine may post to /api/messages; nobody else may."
                : "Teams is connected, and posts to /api/messages.";
    }

    @Override
    public void tell(String user, Matter matter, Function<String, Reply> words) throws NotSaid {
        var tenantAndName = user.replaceFirst("^teams:", "").split("/", 2);
        if (tenantAndName.length < 2) {
            throw new NotSaid("nobody in Teams goes by " + user, "nowhere");
        }
        answers.tell(tenant(tenantAndName[0]), tenantAndName[1], matter, words);
    }

    @Override
    public void close() {
        worklist.close();
        connector.close();
    }
}
