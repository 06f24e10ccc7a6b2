package vn.plancompliance.delivery.http;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import vn.plancompliance.access.UnusablePassword;
import vn.plancompliance.assessment.Demonstration;
import vn.plancompliance.assessment.Explaining;
import vn.plancompliance.assessment.GivenExplanations;
import vn.plancompliance.assessment.Overviews;
import vn.plancompliance.assessment.SubmittedReports;
import vn.plancompliance.assessment.Submitting;
import vn.plancompliance.authoring.Drafts;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.authoring.RuleBookHistory;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.authoring.RuleTrials;
import vn.plancompliance.authoring.RulesOnDisk;
import vn.plancompliance.authoring.SeparateCheck;
import vn.plancompliance.delivery.StartFailure;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.register.Demonstrations;
import vn.plancompliance.register.Explanations;
import vn.plancompliance.register.Register;
import vn.plancompliance.register.ReportRevisions;
import vn.plancompliance.register.RuleBookVersions;
import vn.plancompliance.register.RuleDrafts;
import vn.plancompliance.register.Submissions;
import vn.plancompliance.register.UnusableDataFolder;
import vn.plancompliance.register.UnusableDatabase;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.KeptRules;

/** The server: the use cases over HTTP. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            HttpServer.DOORS + "http",
            HttpServer.DOORS + "web",
            HttpServer.DOORS + "lock",
            HttpServer.DOORS + "upload",
            HttpServer.DOORS + "batch"
        },
        excludeFilters = @ComponentScan.Filter(SpringBootConfiguration.class))
@Import(Register.class)
@EnableScheduling
public class HttpServer {

    /** The doors do not know each other; here they are told apart by name only. */
    static final String DOORS = "vn.plancompliance.delivery.";

    /**
     * Starts the server by a rules folder; it runs until the program is ended or the context closed.
     *
     * @throws BrokenRuleBook if the folder has faults and nothing that counted earlier can take its place
     * @throws UnusableDataFolder if another server holds the data folder, or nothing can be written to it
     * @throws UnusableDatabase if a database is named that cannot be reached
     * @throws UnusablePassword if the first administrator cannot have the password that is given
     */
    public static ConfigurableApplicationContext start(Path rulesFolder, String... settings)
            throws BrokenRuleBook, UnusableDataFolder, UnusableDatabase, UnusablePassword {
        ApplicationContextInitializer<GenericApplicationContext> given = context -> give(rulesFolder, context);
        try {
            return new SpringApplicationBuilder(HttpServer.class)
                    .initializers(given)
                    .run(settings);
        } catch (RuntimeException e) {
            StartFailure.throwIfCaused(e, BrokenRuleBook.class);
            StartFailure.throwIfCaused(e, UnusableDataFolder.class);
            StartFailure.throwIfCaused(e, UnusableDatabase.class);
            StartFailure.throwIfCaused(e, UnusablePassword.class);
            throw e;
        }
    }

    private static void give(Path rulesFolder, GenericApplicationContext context) {
        KeptRules kept = KeptRules.named(context.getEnvironment().getRequiredProperty("plan.cache"));
        context.registerBean(RulesFolder.class, () -> new RulesFolder(rulesFolder));
        context.registerBean(KeptRules.class, () -> kept);
        // While everything else is prepared; most often it is this folder's rule book that counts.
        RuleBookInForce.anticipate(rulesFolder, kept);
    }

    /** Where the rules lie on disk. */
    record RulesFolder(Path path) {}

    @Bean
    RulesOnDisk rulesOnDisk(RulesFolder folder, RuleBookVersions versions, KeptRules kept, Clock clock)
            throws BrokenRuleBook {
        return RulesOnDisk.start(folder.path(), versions, kept, clock);
    }

    @Bean
    Publishing publishing(RulesOnDisk rules) {
        return rules.publishing();
    }

    @Bean
    RuleBookHistory history(RuleBookVersions versions, KeptRules kept) {
        return new RuleBookHistory(versions, kept);
    }

    @Bean
    Drafts drafts(RuleDrafts drafts, RuleBookHistory history, Publishing publishing, Clock clock) {
        return new Drafts(drafts, history, publishing, clock);
    }

    @Bean
    RuleTrials ruleTrials(RuleBookHistory history, ReportRevisions reports, KeptRules kept) {
        return new RuleTrials(history, reports, new SeparateCheck(kept));
    }

    @Bean
    Submitting submitting(Submissions submissions, ReportRevisions revisions) {
        return new Submitting(submissions, revisions);
    }

    @Bean
    SubmittedReports submittedReports(ReportRevisions revisions) {
        return new SubmittedReports(revisions);
    }

    /** Of the sample reports in the folder that {@code plan.demonstration} names. */
    @Bean
    Demonstration demonstration(
            Submitting submitting, Demonstrations register, @Value("${plan.demonstration}") String samples) {
        return new Demonstration(submitting, register, Path.of(samples));
    }

    @Bean
    Overviews overviews(ReportRevisions revisions) {
        return new Overviews(revisions);
    }

    @Bean
    Explaining explaining(Explanations explanations, ReportRevisions revisions) {
        return new Explaining(explanations, revisions);
    }

    @Bean
    GivenExplanations givenExplanations(Explanations explanations) {
        return new GivenExplanations(explanations);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    @Bean
    JsonMapperBuilderCustomizer sameJsonBehindEveryDoor() {
        return json -> {
            Answers.configure(json);
            json.enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        };
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ChosenLanguage();
    }
}
