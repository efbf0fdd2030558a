package dev.tillie.app;

import java.util.List;
import java.util.Map;

/** A chat platform as far as a question needs it: how one is asked there, and what it says when it is called. */
interface BenchPlatform {
    String name();

    /** The secrets of a server that is connected to it. */
    Map<String, String> environment();

    /** The settings that lead a server to it, as {@code key=value}. */
    List<String> settings();

    Event event(int number, String words);

    /**
     * Says in JSON what a call is answered with, and tells of the question that it answers.
     *
     * @param path of the call, decoded
     */
    String answer(String path, String body, BenchTally tally);

    /**
     * A question as it is sent.
     *
     * @param question what its answer names it by
     * @param path where the server takes it
     */
    record Event(String question, String path, String body, Map<String, String> headers) {}
}
