package dev.tillie.chat.web;

import dev.tillie.server.StaticFiles;
import dev.tillie.server.Visitors;
import io.helidon.webserver.http.HttpRouting;

/** The page and what it is made of, from the class path. */
final class Page {
    private Page() {}

    static void addTo(HttpRouting.Builder routing, Visitors visitors) {
        StaticFiles.serve(routing, visitors, "/", "tillie.html");
        for (var file : new String[] {
            "tillie.css", "tillie.js", "tillie.svg", "SourceSans3-Regular.woff2", "SourceSans3-Semibold.woff2"
        }) {
            StaticFiles.serve(routing, visitors, "/" + file, file);
        }
        StaticFiles.serve(routing, visitors, "/favicon.ico", "tillie.svg");
    }
}
