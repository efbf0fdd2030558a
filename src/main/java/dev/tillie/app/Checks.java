package dev.tillie.app;

import java.net.URI;
import java.util.regex.Pattern;

/** What a text of the configuration must be like; each gives it back in its plain form, or throws. */
final class Checks {
    private static final Pattern PASSWORD_IN_URL = Pattern.compile("(?i)password=|//[^/@]*:[^/@]*@");

    private Checks() {}

    static String withoutUser(String address) {
        return require(address, URI.create(address).getUserInfo() == null);
    }

    static String host(String text) {
        return require(text.strip(), text.strip().matches("[A-Za-z0-9.:_-]+"));
    }

    static String filled(String text) {
        return require(text.strip(), !text.isBlank());
    }

    static String jdbc(String text) {
        var url = text.strip();
        boolean address =
                url.startsWith("jdbc:") && !PASSWORD_IN_URL.matcher(url).find();
        return require(url, address || url.isEmpty());
    }

    /** A whole address that may be given a token: https, or this machine. */
    static String safe(String text) {
        var uri = URI.create(text.strip().replace("{tenant}", "common"));
        var host = String.valueOf(uri.getHost());
        boolean loopback = host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
        return require(
                text.strip(),
                uri.getHost() != null
                        && ("https".equals(uri.getScheme()) || (loopback && "http".equals(uri.getScheme()))));
    }

    static String require(String text, boolean good) {
        if (!good) {
            throw new IllegalArgumentException();
        }
        return text;
    }
}
