package vn.plancompliance.delivery.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.plancompliance.delivery.answer.Language;

/** Writes {@code report.html}: one file with its own style, which needs no server and no script. */
final class ReportPage {

    private static final SpringTemplateEngine ENGINE = engine();

    private final Quarter quarter;

    ReportPage(Quarter quarter) {
        this.quarter = quarter;
    }

    private static SpringTemplateEngine engine() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("vn/plancompliance/delivery/document/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }

    void write(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var model = Map.<String, Object>of("page", new PageContent(quarter).content());
        ENGINE.process("report", new Context(Language.VI.locale(), model), writer);
        writer.flush();
    }
}
