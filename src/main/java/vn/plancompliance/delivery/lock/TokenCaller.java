package vn.plancompliance.delivery.lock;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.plancompliance.access.Caller;
import vn.plancompliance.register.Role;

/** Who a token of the OpenID Connect provider says that its bearer is. Roles that are not known count as none. */
final class TokenCaller implements Converter<Jwt, AbstractAuthenticationToken> {

    private static final String PREFIX = "oidc:";
    private static final int LONGEST = 200;

    private final List<String> rolesClaim;
    private final String unitClaim;

    /**
     * @param rolesClaim the claim that holds the roles; {@code realm_access.roles} is one within another
     * @param unitClaim the claim that holds the code of a reporter's unit
     */
    TokenCaller(String rolesClaim, String unitClaim) {
        this.rolesClaim = List.of(rolesClaim.split("\\."));
        this.unitClaim = unitClaim;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var caller = new Caller(name(token), roles(token), token.getClaimAsString(unitClaim));
        return UsernamePasswordAuthenticationToken.authenticated(caller, token, Rights.of(caller));
    }

    private static String name(Jwt token) {
        String preferred = token.getClaimAsString("preferred_username");
        String name = PREFIX + (preferred == null || preferred.isBlank() ? token.getSubject() : preferred);
        return name.replaceAll("\\p{Cntrl}", "_").substring(0, Math.min(LONGEST, name.length()));
    }

    private Set<Role> roles(Jwt token) {
        Object claim = token.getClaims();
        for (String part : rolesClaim) {
            claim = claim instanceof Map<?, ?> within ? within.get(part) : null;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        words(claim)
                .map(TokenCaller::word)
                .forEach(word -> Stream.of(Role.values())
                        .filter(role -> role.name().equals(word))
                        .forEach(roles::add));
        return roles;
    }

    private static Stream<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf);
        }
        return claim instanceof String one ? Stream.of(one.split(" ")) : Stream.empty();
    }

    private static String word(String told) {
        return told.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
