package vn.plancompliance.delivery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesCacheTest {

    private static String found(Map<String, String> environment, String home) {
        return RulesCache.find(environment, home).name();
    }

    @Test
    void isWhereTheVariableSays() {
        assertThat(found(Map.of("PLAN_CACHE", "/var/cache/plan", "XDG_CACHE_HOME", "/other"), "/home/an"))
                .isEqualTo("/var/cache/plan");
    }

    @Test
    void isNowhereIfTheVariableSaysSo() {
        assertThat(found(Map.of("PLAN_CACHE", "off"), "/home/an")).isEqualTo("off");
    }

    @Test
    void isInTheUsersFolderForSuchThings() {
        assertThat(found(Map.of("XDG_CACHE_HOME", "/caches"), "/home/an")).isEqualTo("/caches/plan-compliance");
        assertThat(found(Map.of(), "/home/an")).isEqualTo("/home/an/.cache/plan-compliance");
    }

    @Test
    void isNowhereIfTheUserHasNoHome() {
        assertThat(found(Map.of("XDG_CACHE_HOME", "caches"), "?")).isEqualTo("off");
    }
}
