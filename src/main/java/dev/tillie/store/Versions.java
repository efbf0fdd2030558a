package dev.tillie.store;

import org.jdbi.v3.core.Handle;

/** A number for each business that grows whenever its facts change, so that results can be kept until then. */
final class Versions {
    private Versions() {}

    static long find(Handle handle, long businessId) {
        return handle.createQuery("select version from versions where business_id = ?")
                .bind(0, businessId)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    static void increment(Handle handle, long businessId) {
        var changed = handle.execute("update versions set version = version + 1 where business_id = ?", businessId);
        if (changed == 0) {
            handle.execute("insert into versions (business_id, version) values (?, 1)", businessId);
        }
    }
}
