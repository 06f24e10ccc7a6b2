package vn.plancompliance.register;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who did what, and when; nothing of it is ever changed or removed. What changes the register is told here in the same
 * transaction: neither is kept without the other.
 */
public final class AuditTrail {

    private final JdbcClient database;

    AuditTrail(JdbcClient database) {
        this.database = database;
    }

    /** Adds an entry. */
    public void add(Act by, Deed deed, String subject) {
        database.sql("insert into audit_entry (at, who, deed, subject) values (?, ?, ?, ?)")
                .params(by.moment(), by.who(), deed.name(), subject)
                .update();
    }

    /** How many entries the filter lets through. */
    public int count(AuditFilter filter) {
        return database.sql("select count(*) from audit_entry where " + filter.condition())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    /** A page of the entries that the filter lets through, newest first. */
    public List<AuditEntry> list(AuditFilter filter, Paging paging) {
        return database.sql("select id, at, who, deed, subject from audit_entry where " + filter.condition()
                        + " order by id desc offset :leftOut rows fetch next :most rows only")
                .params(filter.parameters())
                .param("leftOut", paging.leftOut())
                .param("most", paging.size())
                .query((row, index) -> new AuditEntry(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        Deed.valueOf(row.getString("deed")),
                        row.getString("subject")))
                .list();
    }
}
