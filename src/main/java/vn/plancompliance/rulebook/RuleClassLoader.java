package vn.plancompliance.rulebook;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shows compiled rules nothing but the classes of their language and what the engine itself puts into them. Whatever else a
 * rule should bring to run, it does not exist: not even {@link Class}, without which there is no reflection.
 */
final class RuleClassLoader extends ClassLoader {

    private static final Set<Class<?>> OF_JAVA = Set.of(
            Object.class,
            String.class,
            Enum.class,
            Comparable.class,
            Number.class,
            Integer.class,
            Long.class,
            Double.class,
            Boolean.class,
            BigDecimal.class,
            Throwable.class,
            RuntimeException.class,
            IllegalArgumentException.class,
            LocalDate.class,
            DateTimeFormatter.class,
            DateTimeFormatterBuilder.class,
            Locale.class,
            List.class,
            Arrays.class,
            Collections.class,
            Objects.class);

    /** The model of the rules, from which the engine builds its network, and the engine's own compiler. */
    private static final List<String> OF_THE_ENGINE = List.of(
            "org.drools.model.",
            "org.drools.modelcompiler.",
            "org.drools.core.base.accumulators.",
            "org.drools.core.rule.consequence.KnowledgeHelper",
            "org.drools.base.rule.consequence.ConsequenceContext",
            "org.drools.ecj.EclipseJavaCompiler",
            "org.drools.util.DateUtils",
            "org.kie.api.builder.ReleaseId",
            "org.kie.api.runtime.rule.");

    private final Set<String> visible = new TreeSet<>();

    /** The classes that rules were compiled to, by the names of their files. */
    private final Map<String, byte[]> compiled;

    /** Shows rules what they need to be compiled. */
    RuleClassLoader(RuleLanguage language) {
        this(language, Map.of());
    }

    /** Loads what rules were compiled to. */
    RuleClassLoader(RuleLanguage language, Map<String, byte[]> compiled) {
        super(RuleClassLoader.class.getClassLoader());
        this.compiled = compiled;
        OF_JAVA.forEach(this::show);
        language.facts().forEach(this::show);
        language.constants().forEach(this::show);
        show(language.conclusion());
        show(language.sentences());
        for (Class<?> part : language.sentences().getDeclaredClasses()) {
            show(part);
        }
        var spoken = new ArrayList<Method>(language.functions());
        for (Method method : spoken) {
            show(method.getReturnType());
            Arrays.stream(method.getParameterTypes()).forEach(this::show);
        }
    }

    private void show(Class<?> type) {
        visible.add(type.getName());
        for (Class<?> above : type.getInterfaces()) {
            visible.add(above.getName());
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] own = compiled.get(name.replace('.', '/') + RuleClasses.ENDING);
        if (own != null) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, own, 0, own.length) : loaded;
            }
        }
        if (!visible.contains(name) && OF_THE_ENGINE.stream().noneMatch(name::startsWith)) {
            throw new ClassNotFoundException("rules do not see " + name);
        }
        return super.loadClass(name, resolve);
    }
}
