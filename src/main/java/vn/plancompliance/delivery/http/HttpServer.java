package vn.plancompliance.delivery.http;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;

/** The server: the use cases over HTTP. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
public class HttpServer {

    /** Starts the server by this rule book; it runs until the program is ended or the context closed. */
    public static ConfigurableApplicationContext start(RuleBookInForce rules, String... settings) {
        ApplicationContextInitializer<GenericApplicationContext> given =
                context -> context.registerBean(RuleBookInForce.class, () -> rules);
        return new SpringApplicationBuilder(HttpServer.class)
                .initializers(given)
                .run(settings);
    }

    @Bean
    Assessments assessments(RuleBookInForce rules) {
        return rules.assessments();
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    @Bean
    Answers answers(Assessments assessments) {
        return new Answers(assessments.vocabulary());
    }

    @Bean
    JsonMapperBuilderCustomizer sameJsonBehindEveryDoor() {
        return Answers::configure;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Language.VI.locale(), Language.EN.locale()));
        resolver.setDefaultLocale(Language.VI.locale());
        return resolver;
    }
}
