package vn.plancompliance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The classes that the rules of a layer were compiled to. There is one way to load them, whether they were compiled just
 * now or at an earlier time: they are read instruction by instruction first, and then see nothing but their language.
 */
final class RuleClasses {

    static final String ENDING = ".class";

    /** Of what the engine makes out of a module this alone is not of its rules, and nobody needs it. */
    private static final String OF_THE_MODULE = "org/drools/project/model/";

    private final RuleLanguage language;
    private final Map<String, byte[]> files;
    private final List<String> forbidden;

    /**
     * Reads classes of a layer; nothing of them is loaded.
     *
     * @param files the classes by the names of their files
     */
    RuleClasses(RuleLanguage language, Map<String, byte[]> files) {
        this.language = language;
        this.files = Map.copyOf(files);
        this.forbidden = CompiledRules.forbiddenIn(this.files.values(), language);
    }

    /** Reads what a module was compiled to. */
    static RuleClasses of(InternalKieModule module, RuleLanguage language) {
        var files = new TreeMap<String, byte[]>();
        module.getFileNames().stream()
                .filter(name -> name.endsWith(ENDING) && !name.startsWith(OF_THE_MODULE))
                .forEach(name -> files.put(name, module.getBytes(name)));
        return new RuleClasses(language, files);
    }

    /** The classes by the names of their files. */
    Map<String, byte[]> files() {
        return files;
    }

    /** What they do and must not do; empty if they keep to their language. */
    List<String> forbidden() {
        return forbidden;
    }

    /**
     * Loads them.
     *
     * @throws IllegalStateException if they do what they must not, or are no rules
     */
    KieBase load() {
        if (!forbidden.isEmpty()) {
            throw new IllegalStateException("rules must not do this: " + forbidden.get(0));
        }
        var loader = new RuleClassLoader(language, files);
        return KieBaseBuilder.createKieBaseFromModel(
                models(loader), RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader));
    }

    /** What describes the rules to the engine. */
    private List<Model> models(ClassLoader loader) {
        var models = new ArrayList<Model>();
        try {
            for (String file : files.keySet()) {
                if (file.startsWith(language.layer() + "/Rules")) {
                    String name =
                            file.substring(0, file.length() - ENDING.length()).replace('/', '.');
                    Class<?> type = loader.loadClass(name);
                    if (Model.class.isAssignableFrom(type)) {
                        models.add((Model) type.getConstructor().newInstance());
                    }
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        if (models.isEmpty()) {
            throw new IllegalStateException("there are no rules");
        }
        return models;
    }
}
