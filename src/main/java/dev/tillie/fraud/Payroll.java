package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hours nobody can have worked: before somebody came or after they left, or at two places at once. */
final class Payroll implements Signal {
    private static final Duration MINUTES = Duration.ofMinutes(15);

    /** @param lookBack over which shifts are looked at */
    record Limits(Duration lookBack) {}

    private final Limits limits;

    Payroll(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var shifts = facts.shifts(moment, limits.lookBack);
        var staff = new HashMap<String, Employee>();
        facts.employees().forEach(it -> staff.put(it.name(), it));
        var cases = new ArrayList<Case>();
        var last = new HashMap<String, Shift>();
        for (var it : shifts) {
            var before = last.put(it.employee(), it);
            if (before != null && before.to().isAfter(it.from().plus(MINUTES))) {
                cases.add(found(
                        facts,
                        staff.get(it.employee()),
                        it,
                        "overlaps a shift at " + before.location() + " that ends " + Words.time(facts, before.to())));
            }
            var member = staff.get(it.employee());
            if (member != null && isGone(facts, member, it)) {
                cases.add(found(facts, member, it, "not on the staff that day"));
            }
        }
        return cases;
    }

    private static boolean isGone(Facts facts, Employee member, Shift it) {
        var day = facts.day(it.from());
        return member.ends() != null && day.isAfter(member.ends())
                || member.starts() != null && day.isBefore(member.starts());
    }

    private static Case found(Facts facts, @Nullable Employee member, Shift it, String reason) {
        var rate = member == null ? 0 : member.hourlyRate();
        return new Finding(Worry.PAYROLL, new About(Scope.EMPLOYEE, it.employee()), it.employee() + "/" + it.from())
                .atRisk(it.hours() * rate)
                .likelihood(0.65)
                .reason("shift of %s at %s, %s: %s"
                        .formatted(it.employee(), it.location(), Words.time(facts, it.from()), reason))
                .event(
                        it.from(),
                        it.employee() + "/" + it.from(),
                        Words.number(it.hours()) + " hours at " + it.location())
                .done();
    }
}
