package vn.plancompliance.delivery.http;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.plancompliance.access.AccountDraft;
import vn.plancompliance.access.Administration;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.RefusedAccount;
import vn.plancompliance.access.UnknownAccount;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.answer.AccountJson;
import vn.plancompliance.delivery.answer.AccountJson.CallerJson;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.Account;
import vn.plancompliance.register.Role;

/** Looks after accounts. */
@RestController
class AccountController {

    private static final String ACCOUNTS = "/api/accounts";
    private static final String ACCOUNT = ACCOUNTS + "/{name}";

    private final Administration administration;
    private final Publishing publishing;

    AccountController(Administration administration, Publishing publishing) {
        this.administration = administration;
        this.publishing = publishing;
    }

    /** An account as somebody wants it; left out, it is in use. */
    record DraftJson(
            @Nullable Set<Role> roles,
            @Nullable String unit,
            @Nullable Boolean enabled) {

        AccountDraft draft() throws MissingField {
            return new AccountDraft(
                    MissingField.require("roles", roles), unit, enabled == null || enabled.booleanValue());
        }
    }

    /** An account that somebody wants to be added. */
    record AddedJson(
            @Nullable String name,
            @Nullable String password,
            @Nullable Set<Role> roles,
            @Nullable String unit,
            @Nullable Boolean enabled) {}

    /** A password that replaces another. */
    record PasswordJson(@Nullable String password) {}

    /** One's own password, and the next one. */
    record OwnPasswordJson(
            @Nullable String present, @Nullable String next) {}

    @GetMapping(path = "/api/me", produces = MediaType.APPLICATION_JSON_VALUE)
    CallerJson me(Caller caller) {
        return CallerJson.of(caller);
    }

    @PostMapping(path = "/api/me/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> changeOwn(Caller caller, @RequestBody OwnPasswordJson told)
            throws MissingField, UnknownAccount, RefusedAccount {
        String present = MissingField.require("present", told.present());
        administration.changePassword(caller, present, MissingField.require("next", told.next()));
        return ResponseEntity.noContent().build();
    }

    @GetMapping(path = ACCOUNTS, produces = MediaType.APPLICATION_JSON_VALUE)
    List<AccountJson> all() {
        return administration.all().stream().map(AccountJson::of).toList();
    }

    @GetMapping(path = ACCOUNT, produces = MediaType.APPLICATION_JSON_VALUE)
    AccountJson account(@PathVariable String name) throws UnknownAccount {
        return AccountJson.of(administration.account(name));
    }

    @PostMapping(
            path = ACCOUNTS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AccountJson> add(Caller caller, @RequestBody AddedJson told) throws MissingField, RefusedAccount {
        AccountDraft draft = new DraftJson(told.roles(), told.unit(), told.enabled()).draft();
        String name = MissingField.require("name", told.name());
        String password = MissingField.require("password", told.password());
        Account added = administration.add(vocabulary(), name, draft, password, caller);
        return ResponseEntity.created(URI.create(ACCOUNTS + "/" + added.name())).body(AccountJson.of(added));
    }

    @PutMapping(
            path = ACCOUNT,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    AccountJson change(Caller caller, @PathVariable String name, @RequestBody DraftJson told)
            throws MissingField, UnknownAccount, RefusedAccount {
        return AccountJson.of(administration.change(vocabulary(), name, told.draft(), caller));
    }

    @PostMapping(path = ACCOUNT + "/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> givePassword(Caller caller, @PathVariable String name, @RequestBody PasswordJson told)
            throws MissingField, UnknownAccount, RefusedAccount {
        administration.givePassword(name, MissingField.require("password", told.password()), caller);
        return ResponseEntity.noContent().build();
    }

    private Vocabulary vocabulary() {
        return publishing.inForce().assessments().vocabulary();
    }
}
