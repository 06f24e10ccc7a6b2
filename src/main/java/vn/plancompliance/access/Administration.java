package vn.plancompliance.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.plancompliance.access.RefusedAccount.Reason;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.Account;
import vn.plancompliance.register.Accounts;
import vn.plancompliance.register.Act;
import vn.plancompliance.register.LastAdministrator;
import vn.plancompliance.register.Role;

/** Looks after accounts. */
public final class Administration {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    public Administration(Accounts accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** All accounts, by name. */
    public List<Account> all() {
        return accounts.all();
    }

    /**
     * The account of that name.
     *
     * @throws UnknownAccount if there is none
     */
    public Account account(String name) throws UnknownAccount {
        return accounts.find(name).orElseThrow(() -> new UnknownAccount(name));
    }

    /**
     * Adds an account.
     *
     * @param vocabulary names the plan's units
     * @throws RefusedAccount if it cannot be as told; nothing is added then
     */
    public Account add(Vocabulary vocabulary, String name, AccountDraft draft, String password, Caller by)
            throws RefusedAccount {
        if (!Account.isName(name)) {
            throw new RefusedAccount(Reason.NAME, name);
        }
        require(vocabulary, draft);
        requirePassword(name, password);
        var account = new Account(name, draft.roles(), draft.unit(), draft.enabled(), 1);
        if (!accounts.add(account, passwords.hash(password), act(by))) {
            throw new RefusedAccount(Reason.TAKEN, name);
        }
        return account;
    }

    /**
     * Changes roles, unit or use of an account.
     *
     * @param vocabulary names the plan's units
     * @throws UnknownAccount if there is none of that name
     * @throws RefusedAccount if it cannot be as told; nothing is changed then
     */
    public Account change(Vocabulary vocabulary, String name, AccountDraft draft, Caller by)
            throws UnknownAccount, RefusedAccount {
        require(vocabulary, draft);
        try {
            Optional<Account> changed = accounts.change(
                    name,
                    now -> new Account(name, draft.roles(), draft.unit(), draft.enabled(), now.version()),
                    act(by));
            return changed.orElseThrow(() -> new UnknownAccount(name));
        } catch (LastAdministrator e) {
            throw new RefusedAccount(Reason.LAST_ADMINISTRATOR, name);
        }
    }

    /**
     * Gives an account another password.
     *
     * @throws UnknownAccount if there is none of that name
     * @throws RefusedAccount if it cannot be the password
     */
    public void givePassword(String name, String password, Caller by) throws UnknownAccount, RefusedAccount {
        account(name);
        requirePassword(name, password);
        accounts.changePassword(name, passwords.hash(password), act(by));
    }

    /**
     * Changes the caller's own password.
     *
     * @throws UnknownAccount if he did not come in by an account
     * @throws RefusedAccount if the present password is wrong, or the next one cannot be one
     */
    public void changePassword(Caller by, String present, String next) throws UnknownAccount, RefusedAccount {
        String hash = accounts.password(by.name()).orElseThrow(() -> new UnknownAccount(by.name()));
        if (!passwords.matches(present, hash)) {
            throw new RefusedAccount(Reason.WRONG_PASSWORD, "");
        }
        givePassword(by.name(), next, by);
    }

    private Act act(Caller by) {
        return by.act(clock.instant());
    }

    private static void require(Vocabulary vocabulary, AccountDraft draft) throws RefusedAccount {
        String unit = draft.unit();
        if (draft.roles().isEmpty()) {
            throw new RefusedAccount(Reason.NO_ROLE, "");
        }
        if (unit == null
                && draft.roles().contains(Role.REPORTER)
                && !draft.roles().contains(Role.COORDINATOR)) {
            throw new RefusedAccount(Reason.REPORTER_WITHOUT_UNIT, "");
        }
        if (unit != null && vocabulary.unit(unit).isEmpty()) {
            throw new RefusedAccount(Reason.UNIT, unit);
        }
    }

    private static void requirePassword(String name, String password) throws RefusedAccount {
        boolean fits = password.codePointCount(0, password.length()) >= Passwords.SHORTEST
                && password.getBytes(StandardCharsets.UTF_8).length <= Passwords.LONGEST_BYTES;
        if (!fits || password.equalsIgnoreCase(name)) {
            throw new RefusedAccount(Reason.PASSWORD, "");
        }
    }
}
