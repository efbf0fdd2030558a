package dev.tillie.app;

import dev.tillie.chat.Colleagues;
import dev.tillie.store.People;
import dev.tillie.store.Role;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who is who, kept in the database. */
record StoredColleagues(People people) implements Colleagues {
    @Override
    public Optional<Standing> find(String user) {
        return people.find(user).map(StoredColleagues::standing);
    }

    @Override
    public void save(String user, Standing standing) {
        people.save(user, Role.valueOf(standing.name()));
    }

    @Override
    public Map<String, Standing> list(String prefix) {
        return people.list(prefix).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> standing(it.getValue())));
    }

    private static Standing standing(Role role) {
        return Standing.valueOf(role.name());
    }
}
