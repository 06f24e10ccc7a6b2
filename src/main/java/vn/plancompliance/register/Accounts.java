package vn.plancompliance.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who may come in. Of a password only its hash is known here. */
public final class Accounts {

    private static final String COLUMNS = """
            select a.name, a.unit, a.enabled, a.version, r.role
            from account a left join account_role r on r.account = a.name
            """;

    private final JdbcClient database;
    private final Gate gate;
    private final AuditTrail trail;

    Accounts(JdbcClient database, TransactionOperations transactions, AuditTrail trail) {
        this.database = database;
        this.gate = new Gate(database, transactions, "account_gate");
        this.trail = trail;
    }

    /** The account of that name. */
    public Optional<Account> find(String name) {
        return read(database.sql(COLUMNS + "where a.name = ?").param(name)).stream()
                .findFirst();
    }

    /** All accounts, by name. */
    public List<Account> all() {
        return read(database.sql(COLUMNS + "order by a.name"));
    }

    /** The hash of an account's password. */
    public Optional<String> password(String name) {
        return database.sql("select password from account where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    /**
     * Adds an account.
     *
     * @param password the hash of its password
     * @return whether it was added; not if there is one of that name
     */
    public boolean add(Account account, String password, Act by) {
        return gate.pass(() -> {
            if (find(account.name()).isPresent()) {
                return false;
            }
            insert(account, password, by);
            return true;
        });
    }

    /**
     * Adds the first account.
     *
     * @param password the hash of its password
     * @return whether it was added; not if there is any
     */
    public boolean addFirst(Account account, String password, Act by) {
        return gate.pass(() -> {
            if (!all().isEmpty()) {
                return false;
            }
            insert(account, password, by);
            return true;
        });
    }

    private void insert(Account account, String password, Act by) {
        database.sql("insert into account (name, password, unit, enabled, version) values (?, ?, ?, ?, ?)")
                .param(1, account.name())
                .param(2, password)
                .param(3, account.unit(), Types.VARCHAR)
                .param(4, account.enabled())
                .param(5, account.version())
                .update();
        insertRoles(account);
        trail.add(by, Deed.ACCOUNT_ADDED, subject(account.name()));
    }

    /**
     * Changes roles, unit or use of an account.
     *
     * @param change of the account as it is now; its name and version are not looked at
     * @return the account as it is then; empty if there is none of that name
     * @throws LastAdministrator if nobody would be left who looks after accounts; nothing is changed then
     */
    public Optional<Account> change(String name, UnaryOperator<Account> change, Act by) throws LastAdministrator {
        Changed changed = gate.pass(() -> {
            Account before = find(name).orElse(null);
            if (before == null) {
                return new Changed(null, false);
            }
            Account told = change.apply(before);
            var after = new Account(name, told.roles(), told.unit(), told.enabled(), before.version() + 1);
            boolean last = before.administers()
                    && !after.administers()
                    && all().stream().filter(Account::administers).count() == 1;
            if (!last) {
                update(after);
                trail.add(by, Deed.ACCOUNT_CHANGED, subject(name));
            }
            return new Changed(after, last);
        });
        if (changed.leavesNobody()) {
            throw new LastAdministrator(name);
        }
        return Optional.ofNullable(changed.account());
    }

    private record Changed(@Nullable Account account, boolean leavesNobody) {}

    private void update(Account after) {
        database.sql("update account set unit = ?, enabled = ?, version = ? where name = ?")
                .param(1, after.unit(), Types.VARCHAR)
                .param(2, after.enabled())
                .param(3, after.version())
                .param(4, after.name())
                .update();
        database.sql("delete from account_role where account = ?")
                .param(after.name())
                .update();
        insertRoles(after);
    }

    private void insertRoles(Account account) {
        for (Role role : account.roles()) {
            database.sql("insert into account_role (account, role) values (?, ?)")
                    .params(account.name(), role.name())
                    .update();
        }
    }

    /**
     * Changes a password.
     *
     * @param password its hash
     * @return whether there is an account of that name
     */
    public boolean changePassword(String name, String password, Act by) {
        return gate.pass(() -> {
            boolean found = database.sql("update account set password = ?, version = version + 1 where name = ?")
                            .params(password, name)
                            .update()
                    == 1;
            if (found) {
                trail.add(by, Deed.PASSWORD_CHANGED, subject(name));
            }
            return found;
        });
    }

    private static String subject(String name) {
        return "account " + name;
    }

    private static List<Account> read(JdbcClient.StatementSpec statement) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        statement.query(row -> {
            Account next = account(row);
            accounts.merge(next.name(), next, Accounts::withRolesOf);
        });
        return List.copyOf(accounts.values());
    }

    private static Account account(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Account(
                row.getString("name"),
                role == null ? Set.of() : Set.of(Role.valueOf(role)),
                row.getString("unit"),
                row.getBoolean("enabled"),
                row.getInt("version"));
    }

    private static Account withRolesOf(Account account, Account other) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(account.roles());
        roles.addAll(other.roles());
        return new Account(account.name(), roles, account.unit(), account.enabled(), account.version());
    }
}
