package dev.tillie.store;

import java.sql.PreparedStatement;
import java.util.Locale;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;

/** Lets only queries through on a thread that has promised to change nothing, whatever it calls. */
final class OnlyReading implements StatementCustomizer {
    private static final ScopedValue<Boolean> PROMISED = ScopedValue.newInstance();

    static <T> T during(Supplier<T> work) {
        return ScopedValue.where(PROMISED, true).call(work::get);
    }

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) {
        if (PROMISED.isBound() && !isQuery(String.valueOf(context.getRenderedSql()))) {
            throw new ChangeRefused();
        }
    }

    private static boolean isQuery(String sql) {
        var begins = sql.strip().toLowerCase(Locale.ROOT);
        return begins.startsWith("select") || begins.startsWith("with");
    }
}
