package dev.tillie.teams;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who is in which conversation. */
final class Roster {
    private static final Answer NOBODY =
            Answer.error(404, "MemberNotFoundInConversation", "Member not found in conversation.");

    private final Map<String, List<Member>> members = new ConcurrentHashMap<>();
    volatile int mostPerPage = 500;

    void add(String conversation, Member member) {
        members.computeIfAbsent(Chat.whole(conversation), _ -> new CopyOnWriteArrayList<>())
                .add(member);
    }

    void remove(String conversation, String id) {
        of(conversation).removeIf(it -> it.isKnownAs(id));
    }

    Answer all(String conversation) {
        return Answer.json(200, Json.list(listed(of(conversation))));
    }

    Answer one(String conversation, String id) {
        return of(conversation).stream()
                .filter(it -> it.isKnownAs(id))
                .findFirst()
                .map(it -> Answer.json(200, it.listed()))
                .orElse(NOBODY);
    }

    /** @param token where the page begins, empty for the first */
    Answer page(String conversation, String size, String token) {
        var all = List.copyOf(of(conversation));
        if (!size.matches("\\d{0,4}") || !token.matches("(from-\\d{1,6})?")) {
            return Answer.error(400, "BadArgument", "pageSize or continuationToken");
        }
        var asked = size.isEmpty() ? mostPerPage : Math.clamp(Integer.parseInt(size), 1, mostPerPage);
        var start = token.isEmpty() ? 0 : Math.min(Integer.parseInt(token.substring(5)), all.size());
        var end = Math.min(start + asked, all.size());
        var page = Json.object("members", Json.list(listed(all.subList(start, end))));
        return Answer.json(200, end < all.size() ? page.put("continuationToken", "from-" + end) : page);
    }

    private List<Member> of(String conversation) {
        return members.getOrDefault(Chat.whole(conversation), new CopyOnWriteArrayList<>());
    }

    private static List<?> listed(List<Member> people) {
        return people.stream().map(Member::listed).toList();
    }
}
