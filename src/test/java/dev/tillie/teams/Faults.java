package dev.tillie.teams;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is to go wrong with the next calls. */
final class Faults {
    private final List<Planned> planned = new CopyOnWriteArrayList<>();

    private record Planned(String fragment, Fault fault) {}

    void next(String fragment, List<Fault> faults) {
        faults.forEach(it -> planned.add(new Planned(fragment, it)));
    }

    /** Each goes wrong once, in the order they were planned. */
    Optional<Fault> of(Call call) {
        for (var it : planned) {
            // of two calls at once only one removes it
            if (call.matches(it.fragment) && planned.removeIf(that -> that == it)) {
                return Optional.of(it.fault);
            }
        }
        return Optional.empty();
    }
}
