package dev.tillie.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the owner's own browser from another site's page in it. A page from elsewhere can make the browser send a
 * request here, even under a name it has pointed at this machine (DNS rebinding), but can't forge the headers that say
 * so.
 */
public final class Visitors {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "[::]");
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]");

    private final Set<String> hosts;
    private final boolean numericAllowed;

    /** @param hosts names this server goes by, besides localhost; {@code 0.0.0.0} lets in any numeric address */
    public Visitors(Set<String> hosts) {
        var bracketed = hosts.stream()
                .map(it -> it.toLowerCase(Locale.ROOT))
                .map(it -> it.contains(":") && !it.startsWith("[") ? "[" + it + "]" : it)
                .collect(Collectors.toUnmodifiableSet());
        this.hosts = Stream.concat(HERE.stream(), bracketed.stream()).collect(Collectors.toUnmodifiableSet());
        this.numericAllowed = bracketed.stream().anyMatch(EVERYWHERE::contains);
    }

    /** For the page itself, which a link may open from anywhere. */
    public Handler named(Handler next) {
        return (request, response) -> {
            checkHost(request);
            next.handle(request, response);
        };
    }

    /** For everything the page asks for. */
    public Handler own(Handler next) {
        return (request, response) -> {
            checkHost(request);
            checkOrigin(request);
            next.handle(request, response);
        };
    }

    private void checkHost(ServerRequest request) {
        var host = authority(request).replaceFirst(":\\d+$", "");
        if (!hosts.contains(host) && !(numericAllowed && NUMERIC.matcher(host).matches())) {
            throw new Refusal(403, "Tillie does not go by this name here; use localhost, or set server.host");
        }
    }

    private static void checkOrigin(ServerRequest request) {
        var origin = request.headers().first(HeaderNames.ORIGIN);
        var site = request.headers().first(HeaderNames.create("Sec-Fetch-Site")).orElse("none");
        var foreign = origin.isPresent() && !authorityOf(origin.get()).equals(authority(request));
        if (foreign || !Set.of("none", "same-origin").contains(site)) {
            throw new Refusal(403, "requests from other sites are refused");
        }
    }

    private static String authority(ServerRequest request) {
        return request.authority().toLowerCase(Locale.ROOT);
    }

    private static String authorityOf(String origin) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
