package vn.plancompliance.register;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.sql.DataSource;

/** How many statements that ask for rows or change them an H2 database carries out, as it counts them itself. */
public final class CountedStatements {

    /** Without those by which a connection is set up, and without the server's own look, every so often, for quarters to assess. */
    private static final String COUNTED = """
            select coalesce(sum(execution_count), 0) from information_schema.query_statistics
            where regexp_like(sql_statement, '^\\s*(select|insert|update|merge|delete)', 'i')
            and sql_statement not like '%from quarter_run r%'
            """;

    private final DataSource database;

    public CountedStatements(DataSource database) {
        this.database = database;
    }

    /** What is done to the database, or makes somebody else do it. */
    public interface Work {

        void run() throws Exception;
    }

    /** How many it takes. */
    public int of(Work work) throws Exception {
        // As long as somebody is connected, the database stays open and goes on counting.
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set query_statistics true");
            work.run();
            try (ResultSet counted = statement.executeQuery(COUNTED)) {
                counted.next();
                return counted.getInt(1);
            } finally {
                statement.execute("set query_statistics false");
            }
        }
    }
}
