package vn.plancompliance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Database.class)
class AccountsTest {

    private static final Act BY = new Act("admin", Instant.parse("2026-11-25T01:02:03.123456Z"));
    private static final Account AN = account("an", Role.ADMINISTRATOR, Role.LEADER);

    @Parameter
    private Database database;

    @TempDir
    private Path folder;

    private TestRegister register;
    private Accounts accounts;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(folder, database);
        accounts = register.accounts();
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private static Account account(String name, Role... roles) {
        return new Account(name, Set.of(roles), "hill", true, 1);
    }

    private static UnaryOperator<Account> withRoles(Role... roles) {
        return now -> new Account(now.name(), Set.of(roles), null, true, 99);
    }

    private List<String> trail() {
        return register.trail().list(new AuditFilter(null, null), new Paging(0, 9)).stream()
                .map(entry -> entry.who() + " " + entry.deed() + " " + entry.subject())
                .toList();
    }

    @Test
    void areKeptWithTheHashOfTheirPasswords() throws Exception {
        assertThat(accounts.all()).isEmpty();
        assertThat(accounts.add(AN, "hash", BY)).isTrue();
        assertThat(accounts.add(account("an"), "other", BY)).isFalse();
        assertThat(accounts.add(account("a"), "second", BY)).isTrue();

        register.close();
        register = TestRegister.in(folder, database);
        assertThat(register.accounts().all()).containsExactly(account("a"), AN);
        assertThat(register.accounts().find("an")).hasValue(AN);
        assertThat(register.accounts().password("an")).hasValue("hash");
        assertThat(register.accounts().find("nobody")).isEmpty();
        assertThat(register.accounts().password("nobody")).isEmpty();
        assertThat(trail()).containsExactly("admin ACCOUNT_ADDED account a", "admin ACCOUNT_ADDED account an");
    }

    @Test
    void haveAFirstOneOnce() {
        assertThat(accounts.addFirst(AN, "hash", BY)).isTrue();
        assertThat(accounts.addFirst(account("ba"), "hash", BY)).isFalse();
        assertThat(accounts.all()).containsExactly(AN);
    }

    @Test
    void countTheirChanges() throws Exception {
        accounts.add(AN, "hash", BY);
        accounts.add(account("ba", Role.ADMINISTRATOR), "hash", BY);
        assertThat(accounts.change("an", withRoles(Role.LEADER), BY))
                .hasValue(new Account("an", Set.of(Role.LEADER), null, true, 2));
        assertThat(accounts.changePassword("an", "next", BY)).isTrue();
        assertThat(accounts.find("an")).hasValue(new Account("an", Set.of(Role.LEADER), null, true, 3));
        assertThat(accounts.password("an")).hasValue("next");
        assertThat(accounts.change("nobody", withRoles(), BY)).isEmpty();
        assertThat(accounts.changePassword("nobody", "next", BY)).isFalse();
        assertThat(trail())
                .containsExactly(
                        "admin PASSWORD_CHANGED account an",
                        "admin ACCOUNT_CHANGED account an",
                        "admin ACCOUNT_ADDED account ba",
                        "admin ACCOUNT_ADDED account an");
    }

    @Test
    void alwaysHaveSomebodyWhoLooksAfterThem() throws Exception {
        accounts.add(AN, "hash", BY);
        accounts.add(new Account("ba", Set.of(Role.ADMINISTRATOR), null, false, 1), "hash", BY);
        assertThatExceptionOfType(LastAdministrator.class)
                .isThrownBy(() -> accounts.change("an", withRoles(Role.LEADER), BY));
        assertThatExceptionOfType(LastAdministrator.class)
                .isThrownBy(
                        () -> accounts.change("an", now -> new Account("an", now.roles(), now.unit(), false, 1), BY));
        assertThat(accounts.find("an")).hasValue(AN);
        assertThat(trail()).hasSize(2);
        accounts.change("ba", withRoles(Role.ADMINISTRATOR), BY);
        assertThat(accounts.change("an", withRoles(Role.LEADER), BY)).isPresent();
    }

    @Test
    void keepOneOfTwoAdministratorsWhoTakeTheRoleFromEachOtherAtOnce() throws Exception {
        accounts.add(AN, "hash", BY);
        accounts.add(account("ba", Role.ADMINISTRATOR), "hash", BY);
        var threads = Executors.newFixedThreadPool(2);
        List<Callable<Boolean>> both = List.of(() -> loses("an"), () -> loses("ba"));
        var lost = new ArrayList<Boolean>();
        for (Future<Boolean> each : threads.invokeAll(both)) {
            lost.add(each.get());
        }
        threads.shutdown();
        assertThat(lost).containsExactlyInAnyOrder(true, false);
        assertThat(accounts.all().stream().filter(Account::administers)).hasSize(1);
    }

    private boolean loses(String name) {
        try {
            return accounts.change(name, withRoles(Role.LEADER), BY).isPresent();
        } catch (LastAdministrator e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "An", "an ", "-an", "an-", "a:b", "ăn", "oidc:an"})
    void areNotCalledAnything(String name) {
        assertThat(Account.isName(name)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> account(name));
    }

    @Test
    void areCalledByUpToAHundredLetters() {
        assertThat(Account.isName("a")).isTrue();
        assertThat(Account.isName("nam-da.1_b")).isTrue();
        assertThat(Account.isName("a".repeat(100))).isTrue();
        assertThat(Account.isName("a".repeat(101))).isFalse();
    }
}
