package vn.plancompliance.delivery.lock;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static vn.plancompliance.register.Role.ADMINISTRATOR;
import static vn.plancompliance.register.Role.COORDINATOR;
import static vn.plancompliance.register.Role.LEADER;
import static vn.plancompliance.register.Role.POLICY_OFFICER;
import static vn.plancompliance.register.Role.REPORTER;

import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import vn.plancompliance.access.Audit;
import vn.plancompliance.register.Accounts;
import vn.plancompliance.register.Role;

/** Which doors there are, how one comes in by each, and which roles may ask for what. */
@Configuration(proxyBeanMethods = false)
class Lock {

    private static final String[] FOR_PROGRAMS = {"/api/**", "/actuator/**", "/v3/**", "/error"};
    private static final String REPORTS = "/api/reports";
    private static final String SIGN_IN = "/sign-in";
    /** Pages show what this server itself sends, and nobody else's pages show them. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /** Health is told to anybody without asking who it is, which would ask the database, however silent that is. */
    @Bean
    @Order(0)
    SecurityFilterChain health(HttpSecurity http) {
        return http.securityMatcher("/actuator/health/**")
                .authorizeHttpRequests(asked -> asked.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Lock::headers)
                .build();
    }

    /** The door for programs: HTTP Basic or a token with each request, or the session of a page that asks. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            ObjectProvider<JwtDecoder> tokens,
            ObjectProvider<TokenCaller> bearers,
            ObjectProvider<RequestMappingInfoHandlerMapping> answered,
            LocaleResolver locales,
            Accounts accounts,
            Audit audit) {
        var answers = new LockedAnswers(locales);
        http.securityMatcher(FOR_PROGRAMS)
                .authorizeHttpRequests(asked -> {
                    programs(asked);
                    asked.anyRequest()
                            .access(new OtherAddresses(() -> answered.stream().toList()));
                })
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new PageRequests()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .headers(Lock::headers)
                .addFilterBefore(new ChangedAccounts(accounts), AuthorizationFilter.class)
                .addFilterBefore(new ComingIn(audit), AuthorizationFilter.class);
        tokens.ifAvailable(decoder -> http.oauth2ResourceServer(bearer -> bearer.authenticationEntryPoint(answers)
                .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(bearers.getObject()))));
        return http.build();
    }

    /** Which roles may ask for what. Of reports, whoever reports for one unit is shown that unit's only. */
    private static void programs(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry asked) {
        asked.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(GET, "/error")
                .permitAll()
                .requestMatchers(
                        GET, "/v3/**", "/api/me", "/api/clauses", "/api/obligations", "/api/rules", "/api/rules/**")
                .authenticated()
                .requestMatchers(POST, "/api/evaluations", "/api/me/password")
                .authenticated()
                .requestMatchers(POST, REPORTS)
                .hasAnyAuthority(names(REPORTER, COORDINATOR))
                .requestMatchers(GET, REPORTS, REPORTS + "/**", "/api/templates/**")
                .hasAnyAuthority(names(REPORTER, COORDINATOR, LEADER))
                .requestMatchers(POST, "/api/rules", "/api/rules/check", "/api/rules/versions/*/restorations")
                .hasAnyAuthority(names(POLICY_OFFICER))
                .requestMatchers(POST, "/api/quarters/*/runs")
                .hasAnyAuthority(names(COORDINATOR))
                .requestMatchers(GET, "/api/quarters/*", "/api/quarters/*/documents/*")
                .hasAnyAuthority(names(COORDINATOR, LEADER))
                .requestMatchers(GET, "/api/audit")
                .hasAnyAuthority(names(LEADER, ADMINISTRATOR))
                .requestMatchers("/api/accounts", "/api/accounts/**", "/api/backups", "/actuator/**")
                .hasAnyAuthority(names(ADMINISTRATOR));
    }

    private static String[] names(Role... roles) {
        return Stream.of(roles).map(Role::name).toArray(String[]::new);
    }

    /** The door for people: a page to sign in, then a session. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            ObjectProvider<RequestMappingInfoHandlerMapping> answered,
            Accounts accounts,
            Audit audit) {
        return http.authorizeHttpRequests(asked -> {
                    pages(asked);
                    asked.anyRequest()
                            .access(new OtherAddresses(() -> answered.stream().toList()));
                })
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .successHandler(new Welcome(audit))
                        .failureHandler(new TurnedAway(SIGN_IN)))
                .logout(leave -> leave.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?left"))
                .exceptionHandling(refused -> refused.accessDeniedHandler(new RefusedForms()))
                .headers(Lock::headers)
                .addFilterBefore(new ReadForms(), CsrfFilter.class)
                .addFilterBefore(new ChangedAccounts(accounts), AuthorizationFilter.class)
                .build();
    }

    /** Which roles see and do what on pages; whose figures somebody sees there is the use cases' to say. */
    private static void pages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry asked) {
        asked.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(SIGN_IN, "/assets/**")
                .permitAll()
                .requestMatchers("/demonstration", "/demonstration/**")
                .hasAnyAuthority(names(COORDINATOR, ADMINISTRATOR))
                .requestMatchers("/report", "/report/**")
                .hasAnyAuthority(names(REPORTER, COORDINATOR))
                .requestMatchers(
                        GET,
                        "/findings",
                        "/finding",
                        "/targets",
                        "/target",
                        "/units",
                        "/units/**",
                        "/reports",
                        "/reports/**")
                .hasAnyAuthority(names(REPORTER, COORDINATOR, LEADER))
                .requestMatchers(GET, "/explanations", "/explanations/**")
                .hasAnyAuthority(names(REPORTER, COORDINATOR, LEADER))
                .requestMatchers(POST, "/explanations/**")
                .hasAnyAuthority(names(REPORTER, COORDINATOR))
                .requestMatchers(GET, "/quarters", "/quarters/**")
                .hasAnyAuthority(names(COORDINATOR, LEADER))
                .requestMatchers(POST, "/quarters/**")
                .hasAnyAuthority(names(COORDINATOR))
                .requestMatchers("/rules/draft", "/rules/draft/**")
                .hasAnyAuthority(names(POLICY_OFFICER))
                .requestMatchers(POST, "/rules/**")
                .hasAnyAuthority(names(POLICY_OFFICER))
                .requestMatchers(GET, "/", "/rules", "/rules/**", "/clauses")
                .authenticated();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
