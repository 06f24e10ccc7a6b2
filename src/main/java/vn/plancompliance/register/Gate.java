package vn.plancompliance.register;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A table of one row that is locked first by whoever changes what lies behind it: whoever comes second waits there until
 * the first is done, whichever server he asks.
 */
final class Gate {

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final String table;

    Gate(JdbcClient database, TransactionOperations transactions, String table) {
        this.database = database;
        this.transactions = transactions;
        this.table = table;
    }

    /** Does some work behind the gate, wholly or not at all. */
    <T> T pass(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> {
            database.sql("select id from " + table + " where id = 1 for update")
                    .query(Integer.class)
                    .single();
            return work.get();
        }));
    }
}
