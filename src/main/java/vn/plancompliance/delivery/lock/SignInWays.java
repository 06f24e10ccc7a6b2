package vn.plancompliance.delivery.lock;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.plancompliance.access.Administration;
import vn.plancompliance.access.Audit;
import vn.plancompliance.access.FirstAdministrator;
import vn.plancompliance.access.UnusablePassword;
import vn.plancompliance.register.Accounts;
import vn.plancompliance.register.AuditTrail;

/** By what people and programs are known: the register's accounts, and tokens of an OpenID Connect provider if one is named. */
@Configuration(proxyBeanMethods = false)
class SignInWays implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    @Bean
    RememberedPasswords passwords() {
        return new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    Audit audit(AuditTrail trail, Clock clock) {
        return new Audit(trail, clock);
    }

    @Bean
    Administration administration(Accounts accounts, RememberedPasswords passwords, Clock clock) {
        return new Administration(accounts, passwords, clock);
    }

    /** The only provider there is, so both doors use it. */
    @Bean
    LimitedSignIn signIn(Accounts accounts, RememberedPasswords passwords, Audit audit) {
        return new LimitedSignIn(accounts, passwords, audit);
    }

    /** @throws UnusablePassword if the password that was given for the first administrator cannot be one */
    @Bean
    FirstStart firstStart(
            Accounts accounts,
            RememberedPasswords passwords,
            Clock clock,
            @Value("${plan.admin.password:}") String password)
            throws UnusablePassword {
        return new FirstStart(new FirstAdministrator(accounts, passwords, clock), password);
    }

    /** Asked when the first token comes: the server starts though its provider does not answer. */
    @Bean
    @ConditionalOnProperty("plan.oidc.issuer")
    JwtDecoder tokens(@Value("${plan.oidc.issuer}") String issuer, @Value("${plan.oidc.audience}") String audience) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withIssuerLocation(issuer).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(issuer),
                    // The provider's tokens for other programs open nothing here.
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD, told -> told != null && told.contains(audience))));
            return decoder;
        });
    }

    @Bean
    @ConditionalOnProperty("plan.oidc.issuer")
    TokenCaller tokenCaller(
            @Value("${plan.oidc.roles-claim}") String roles, @Value("${plan.oidc.unit-claim}") String unit) {
        return new TokenCaller(roles, unit);
    }
}
