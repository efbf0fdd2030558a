package dev.tillie.chat.teams;

import dev.tillie.server.Refusal;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may come in at all: what Microsoft signed, of the shop's own tenants, to be answered at an address that is known. */
final class Admission {
    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private final @Nullable Gatekeeper gatekeeper;
    private final ServiceUrls serviceUrls;
    private final Set<String> tenants;

    /** @param gatekeeper null in the playground, where only this machine comes in */
    Admission(@Nullable Gatekeeper gatekeeper, ServiceUrls serviceUrls, Set<String> tenants) {
        this.gatekeeper = gatekeeper;
        this.serviceUrls = serviceUrls;
        this.tenants = tenants;
    }

    void admit(ServerRequest request, Envelope envelope) {
        var seat = envelope.seat();
        if (gatekeeper == null) {
            requireOwnMachine(request);
        } else {
            var proof = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
            gatekeeper.admit(proof, Json.text(envelope.activity(), "channelId"), seat.serviceUrl());
            requireTenant(envelope, seat.tenant());
        }
        if (!serviceUrls.allows(seat.serviceUrl())) {
            LOG.warn(
                    "Something from Teams wants its answer at {}, which is not among teams.service-urls",
                    seat.serviceUrl());
            throw new Refusal(403, "answers are not sent to that serviceUrl; teams.service-urls names where they are");
        }
    }

    /** A page of another site, open in a browser on this machine, is not this machine's user. */
    private static void requireOwnMachine(ServerRequest request) {
        var peer = request.remotePeer().address();
        var isOwn = peer instanceof InetSocketAddress address
                && address.getAddress() != null
                && address.getAddress().isLoopbackAddress();
        if (!isOwn || request.headers().contains(HeaderNames.ORIGIN)) {
            throw new Refusal(401, "without an app id only the playground on this machine is answered");
        }
    }

    private void requireTenant(Envelope envelope, String tenant) {
        var named = Json.text(envelope.activity(), "channelData", "tenant", "id");
        if (!tenants.contains(tenant) || !named.isEmpty() && !tenants.contains(named)) {
            LOG.warn(
                    "Something came from a Teams tenant that is none of the shop’s: {}",
                    tenants.contains(tenant) ? named : tenant);
            throw new Refusal(403, "this tenant is none of those that are answered here");
        }
    }
}
