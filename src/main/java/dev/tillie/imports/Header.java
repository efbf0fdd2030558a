package dev.tillie.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The columns of a file by name, trimmed and in lower case. */
final class Header {
    private final Map<String, Integer> columns = new HashMap<>();

    Header(List<String> names) {
        for (var i = 0; i < names.size(); i++) {
            columns.putIfAbsent(fold(names.get(i)), i);
        }
        columns.remove("");
    }

    static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return columns.containsKey(fold(name));
    }

    boolean hasAll(Iterable<String> names) {
        for (var name : names) {
            if (!has(name)) {
                return false;
            }
        }
        return true;
    }

    /** The place of a column, −1 where there is none. */
    int indexOf(String name) {
        return columns.getOrDefault(fold(name), -1);
    }

    Set<String> names() {
        return columns.keySet();
    }
}
