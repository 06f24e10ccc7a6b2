package vn.plancompliance.authoring;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Reason;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Obligor;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.UnitGroup;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Reports;

/**
 * The folder over which two processes hand each other reports and answers, as JSON. What rules might have written there is
 * read as these values or not at all: no text in it chooses a class.
 */
final class CheckDesk {

    private static final String REPORTS = "reports.json";
    private static final String ANSWER = "answer.json";

    /** Many times what a comparison tells in which everything has changed. */
    private static final long LARGEST_ANSWER = 64L * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(shown -> shown.withIsGetterVisibility(Visibility.NONE))
            .addMixIn(Finding.class, OneOf.class)
            .addMixIn(Reason.class, OneOf.class)
            .addMixIn(Figure.class, OneOf.class)
            .addMixIn(Obligor.class, OneOf.class)
            .addMixIn(Unit.class, Named.class)
            .addMixIn(UnitGroup.class, Named.class)
            .addMixIn(Indicator.class, Named.class)
            .addMixIn(BigFraction.class, Fraction.class)
            .withConfigOverride(Set.class, CheckDesk::emptyIfUntold)
            .withConfigOverride(Map.class, CheckDesk::emptyIfUntold)
            .build();

    private CheckDesk() {}

    private static void emptyIfUntold(MutableConfigOverride type) {
        type.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    /** A sealed type tells which of its own it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface OneOf {}

    /** Each finding names units, groups and indicators; what else the plan says of them would be told thousands of times. */
    private interface Named {

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        Set<String> spellings();

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        Set<String> indicators();

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        Set<String> tasks();

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        Set<String> members();

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        Set<String> reporters();

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        Map<String, BigDecimal> amounts();
    }

    /** An exact fraction by its two parts. */
    @JsonFormat(shape = JsonFormat.Shape.OBJECT)
    @JsonIncludeProperties({"numerator", "denominator"})
    private abstract static class Fraction {

        @JsonCreator
        static BigFraction of(
                @JsonProperty("numerator") BigInteger numerator, @JsonProperty("denominator") BigInteger denominator) {
            return BigFraction.of(numerator, denominator);
        }
    }

    static void putReports(Path desk, List<SentReport> reports) {
        JSON.writeValue(desk.resolve(REPORTS).toFile(), reports);
    }

    static Reports takeReports(Path desk) {
        List<SentReport> sent = JSON.readValue(desk.resolve(REPORTS).toFile(), new TypeReference<>() {});
        return new Reports(sent.stream().map(SentReport::toReport).toList());
    }

    static void putAnswer(Path desk, CheckAnswer<?> answer) {
        JSON.writeValue(desk.resolve(ANSWER).toFile(), answer);
    }

    /** @throws IllegalStateException if there is none that can be read */
    static <T> CheckAnswer<T> takeAnswer(Path desk, Class<T> expected) throws IOException {
        Path answer = desk.resolve(ANSWER);
        if (Files.size(answer) > LARGEST_ANSWER) {
            throw new IllegalStateException("the check of rules answered without end");
        }
        try {
            return JSON.readValue(
                    answer.toFile(), JSON.getTypeFactory().constructParametricType(CheckAnswer.class, expected));
        } catch (JacksonException e) {
            throw new IllegalStateException("the check of rules answered what cannot be read", e);
        }
    }
}
