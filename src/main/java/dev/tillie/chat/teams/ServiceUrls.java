package dev.tillie.chat.teams;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The only addresses Tillie talks to: a message names the address that its answer goes to, with Tillie's token, so a
 * forged one must not do.
 */
final class ServiceUrls {
    private static final List<String> FILE_HOSTS =
            List.of(".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us", ".sharepoint.cn");

    private final List<URI> allowed;
    private final boolean onThisMachine;

    /** @param onThisMachine whether any address of this machine is fine */
    ServiceUrls(List<String> allowed, boolean onThisMachine) {
        this.allowed = allowed.stream().map(URI::create).toList();
        this.onThisMachine = onThisMachine;
    }

    boolean allows(String url) {
        var address = parse(url);
        if (address == null || address.getRawQuery() != null || address.getRawFragment() != null) {
            return false;
        }
        return onThisMachine ? isLoopback(address) : allowed.stream().anyMatch(it -> isUnder(it, address));
    }

    /** Files lie in the tenant's SharePoint; beside a stand-in, on this machine. */
    boolean allowsFile(String url) {
        var address = parse(url);
        if (address == null) {
            return false;
        }
        var host = address.getHost().toLowerCase(Locale.ROOT);
        var inSharePoint = "https".equalsIgnoreCase(address.getScheme())
                && FILE_HOSTS.stream().anyMatch(host::endsWith);
        var besideStandIn = onThisMachine || allowed.stream().anyMatch(ServiceUrls::isLoopback);
        return inSharePoint || besideStandIn && isLoopback(address);
    }

    private static @Nullable URI parse(String url) {
        try {
            var address = URI.create(url);
            var plain = address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.normalize().equals(address);
            return plain ? address : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isUnder(URI allowed, URI address) {
        return allowed.getScheme().equalsIgnoreCase(address.getScheme())
                && allowed.getHost().equalsIgnoreCase(address.getHost())
                && allowed.getPort() == address.getPort()
                && folder(address).startsWith(folder(allowed));
    }

    private static String folder(URI address) {
        return address.getRawPath().endsWith("/") ? address.getRawPath() : address.getRawPath() + "/";
    }

    private static boolean isLoopback(URI address) {
        try {
            var host = address.getHost();
            return host.equals("localhost")
                    || host.matches("[0-9.]+|\\[.*]")
                            && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
