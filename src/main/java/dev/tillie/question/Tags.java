package dev.tillie.question;

import java.util.List;

/**
 * What a word is to a name, numbered: {@link #OUTSIDE} of any, or the beginning of one or inside one of a kind.
 *
 * @see "Ramshaw and Marcus (1995), Text Chunking using Transformation-Based Learning"
 */
final class Tags {
    /** The kinds of names, in the order their tags are numbered. */
    static final List<Slot> KINDS = List.of(
            Slot.PRODUCT, Slot.CATEGORY, Slot.LOCATION, Slot.SUPPLIER, Slot.EMPLOYEE, Slot.CUSTOMER, Slot.COST_ITEM);

    static final int OUTSIDE = 0;
    static final int COUNT = 1 + 2 * KINDS.size();

    private Tags() {}

    static int begin(Slot kind) {
        return 1 + 2 * KINDS.indexOf(kind);
    }

    static int inside(Slot kind) {
        return 2 + 2 * KINDS.indexOf(kind);
    }

    static Slot kind(int tag) {
        return KINDS.get((tag - 1) / 2);
    }

    static boolean isBegin(int tag) {
        return tag % 2 == 1;
    }

    static boolean isInside(int tag) {
        return tag != OUTSIDE && tag % 2 == 0;
    }

    /** The inside of a name comes after its beginning. */
    static boolean mayFollow(int before, int tag) {
        return !isInside(tag) || before != OUTSIDE && kind(before) == kind(tag);
    }
}
