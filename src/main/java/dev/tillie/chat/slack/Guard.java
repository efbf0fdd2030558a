package dev.tillie.chat.slack;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Lets nothing out but to Slack: its own hosts over https, or the one stand-in that {@code slack.api-url} names.
 *
 * @param standIn the address of the Web API as configured
 */
record Guard(URI standIn) implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        var url = chain.request().url();
        if (!allows(url)) {
            throw new IOException("refused to call " + url.host() + ", which is not Slack");
        }
        return chain.proceed(chain.request());
    }

    boolean allows(String url) {
        var parsed = HttpUrl.parse(url);
        return parsed != null && allows(parsed);
    }

    private boolean allows(HttpUrl url) {
        return isReal()
                ? url.isHttps() && isSlack(url.host().toLowerCase(Locale.ROOT))
                : url.scheme().equals(standIn.getScheme()) && isStandIn(url);
    }

    /** A stand-in takes the place of all of Slack. */
    boolean isReal() {
        return isSlack(String.valueOf(standIn.getHost()));
    }

    private static boolean isSlack(String host) {
        return host.equals("slack.com") || host.endsWith(".slack.com");
    }

    /** On this machine a stand-in may use several ports; elsewhere it is held to the one that was named. */
    private boolean isStandIn(HttpUrl url) {
        var host = standIn.getHost();
        return isHere(host) ? isHere(url.host()) : host.equals(url.host()) && url.port() == port();
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]") || host.equals("::1");
    }

    private int port() {
        return standIn.getPort() >= 0 ? standIn.getPort() : standIn.getScheme().equals("https") ? 443 : 80;
    }
}
