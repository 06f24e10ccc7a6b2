package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.http.RulesServer.assertProblem;
import static vn.plancompliance.delivery.http.RulesServer.json;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.rulebook.SmallRules;

/** Programs come in with a token of the OpenID Connect provider that is configured. */
class TokenTest {

    private static final String REPORT = "{\"unit\": \"hill\", \"period\": \"2023-11\", \"measurements\": []}";

    @TempDir
    private static Path folder;

    @TempDir
    private static Path data;

    private static HttpServer provider;
    private static String issuer;
    private static RSAKey key;
    private static RulesServer server;

    @BeforeAll
    static void start() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        String keys = issuer + "/keys";
        answer(
                "/.well-known/openid-configuration",
                "{\"issuer\": \"%s\", \"jwks_uri\": \"%s\"}".formatted(issuer, keys));
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        provider.start();
        SmallRules.atLeast(100).writeTo(folder);
        server = new RulesServer(
                folder, data, "--plan.oidc.issuer=" + issuer, "--plan.oidc.roles-claim=realm_access.roles");
    }

    private static void answer(String path, String json) {
        provider.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.stop(0);
    }

    private static JWTClaimsSet.Builder claims(String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("7f3a")
                .audience("plan-compliance")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    private static String token(JWTClaimsSet.Builder claims, RSAKey signer) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
        token.sign(new RSASSASigner(signer));
        return "Bearer " + token.serialize();
    }

    private static HttpResponse<String> me(String token) throws IOException, InterruptedException {
        return server.ask(token, "GET", "/api/me", "");
    }

    @Test
    void tellsNameRolesAndUnit() throws Exception {
        String token = token(
                claims("reporter", "policy-officer", "offline_access")
                        .claim("preferred_username", "an")
                        .claim("unit", "hill"),
                key);
        assertThat(me(token).body())
                .isEqualTo("{\"name\":\"oidc:an\",\"roles\":[\"REPORTER\",\"POLICY_OFFICER\"],\"unit\":\"hill\"}");
        HttpResponse<String> kept = server.ask(token, "POST", "/api/reports", REPORT);
        assertThat(kept.statusCode()).isEqualTo(201);
        assertThat(json(server.ask(token, "GET", "/api/reports/1", ""))
                        .get("by")
                        .stringValue())
                .isEqualTo("oidc:an");
        assertThat(json(server.get("/api/audit?who=oidc:an"))
                        .get("entries")
                        .valueStream()
                        .map(each -> each.get("deed").stringValue() + " "
                                + each.get("subject").stringValue()))
                .containsExactly("SUBMITTED report 1", "SIGNED_IN TOKEN");
    }

    @Test
    void opensNothingMoreThanItsRoles() throws Exception {
        String nobody = token(claims(), key);
        assertThat(me(nobody).body()).isEqualTo("{\"name\":\"oidc:7f3a\",\"roles\":[],\"unit\":null}");
        assertProblem(server.ask(nobody, "GET", "/api/reports", ""), 403, "không được giao");
        String ofNoUnit = token(claims("REPORTER"), key);
        assertProblem(server.ask(ofNoUnit, "POST", "/api/reports", REPORT), 403, "những báo cáo đó");
        assertProblem(server.ask(ofNoUnit, "GET", "/api/reports", ""), 403, "những báo cáo đó");
    }

    @Test
    void isNotTakenFromOthersForOthersOrTooLate() throws Exception {
        RSAKey other = new RSAKeyGenerator(2048).keyID("one").generate();
        for (String token : List.of(
                token(claims("ADMINISTRATOR"), other),
                token(claims("ADMINISTRATOR").issuer("http://127.0.0.1:1"), key),
                token(claims("ADMINISTRATOR").audience("another-program"), key),
                token(claims("ADMINISTRATOR").audience(List.of()), key),
                token(claims("ADMINISTRATOR").expirationTime(Date.from(Instant.EPOCH)), key),
                "Bearer x")) {
            assertProblem(me(token), 401, "token");
        }
        assertThat(me(token(claims("ADMINISTRATOR"), key)).statusCode()).isEqualTo(200);
    }
}
