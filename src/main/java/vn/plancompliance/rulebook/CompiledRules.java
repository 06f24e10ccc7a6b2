package vn.plancompliance.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads classes that were compiled from rules, before anything of them is run: they may call their language and what the
 * engine itself puts into such classes, go forward only, and make nothing new.
 */
final class CompiledRules extends ClassVisitor {

    /** What the engine puts into the classes of conditions and consequences: owner and method. */
    private static final Pattern IN_LAMBDAS = Pattern.compile(String.join(
            "|",
            "java/lang/Enum\\.(<init>|valueOf)",
            // The array of an enumeration's constants is handed out as a copy.
            "java/lang/System\\.arraycopy",
            "java/lang/(Integer|Long|Double|Boolean)\\.(valueOf|intValue|longValue|doubleValue|booleanValue)",
            "java/lang/String\\.equals",
            "java/util/Objects\\.equals",
            "org/drools/modelcompiler/util/EvaluationUtil\\.\\w+",
            // The comparison "in".
            "org/drools/modelcompiler/dsl/pattern/D\\.eval",
            "org/drools/model/functions/PredicateInformation\\.(<init>|addRuleNames|setMoreThanMaxRuleDefs)",
            "org/drools/modelcompiler/consequence/DroolsImpl\\.asKnowledgeHelper",
            "org/drools/core/rule/consequence/KnowledgeHelper\\.insertLogical",
            "org/drools/model/Drools\\.insert"));

    /** What it puts into the classes that describe the rules. */
    private static final Pattern IN_MODELS = Pattern.compile(String.join(
            "|",
            "java/lang/(Object|RuntimeException|IllegalArgumentException)\\.<init>",
            "java/lang/(Integer|Long|Double|Boolean)\\.valueOf",
            "java/lang/String\\.(equals|hashCode)",
            "java/math/BigDecimal\\.(valueOf|<init>)",
            "java/time/format/DateTimeFormatterBuilder\\.(<init>|appendPattern|parseCaseInsensitive|toFormatter)",
            "java/util/Arrays\\.asList",
            "java/util/Collections\\.emptyList",
            "org/drools/model/DomainClassMetadata\\.getPropertyIndex",
            "org/drools/model/PatternDSL\\$PatternDef\\.(expr|bind)",
            "org/drools/model/consequences/ConsequenceBuilder\\$_\\w+\\.execute",
            "org/drools/model/impl/RuleBuilder\\.(build|metadata)",
            "org/drools/modelcompiler/dsl/pattern/D\\.(alphaIndexedBy|betaIndexedBy|declarationOf|on|pattern|reactOn|rule|not|exists|execute)",
            "org/drools/modelcompiler/util/EvaluationUtil\\.convertDateLocal",
            "org/drools/util/DateUtils\\.getDateFormatMask"));

    /** Of what the values are that conditions compare. */
    private static final Pattern COMPARED = Pattern.compile(
            "java/lang/(String|Integer|Long|Double|Boolean|Object|Enum|Comparable)|java/time/LocalDate|java/math/BigDecimal");

    private static final Pattern MADE_IN_MODELS = Pattern.compile(
            "java/lang/(RuntimeException|IllegalArgumentException)|java/time/format/DateTimeFormatterBuilder|java/math/BigDecimal");

    private final RuleLanguage language;
    private final Set<String> own = new HashSet<>();
    private final Set<String> spoken = new HashSet<>();
    private final Set<String> constants = new HashSet<>();
    private final Set<Type> compared = new HashSet<>();
    private final List<String> forbidden = new ArrayList<>();
    private String name = "";
    private boolean lambda;

    private CompiledRules(RuleLanguage language) {
        super(Opcodes.ASM9);
        this.language = language;
        language.facts().forEach(this::speak);
        speak(language.sentences());
        for (Class<?> part : language.sentences().getDeclaredClasses()) {
            speak(part);
        }
        language.functions()
                .forEach(method -> spoken.add(Type.getInternalName(language.sentences()) + "." + method.getName()));
        language.constants().forEach(type -> constants.add(Type.getInternalName(type)));
        language.facts().stream()
                .flatMap(fact -> language.members(fact).stream())
                .forEach(member -> compared.add(Type.getType(member.getReturnType())));
    }

    private void speak(Class<?> type) {
        own.add(Type.getInternalName(type));
        language.members(type).forEach(method -> spoken.add(Type.getInternalName(type) + "." + method.getName()));
    }

    /** What the classes do and must not do; empty if they keep to their language. */
    static List<String> forbiddenIn(Collection<byte[]> compiled, RuleLanguage language) {
        var scan = new CompiledRules(language);
        compiled.forEach(each -> new ClassReader(each).accept(scan, ClassReader.SKIP_DEBUG));
        return List.copyOf(scan.forbidden);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        this.name = name;
        this.lambda = name.startsWith(language.layer() + "/") && name.contains("/Lambda");
        if (!isGenerated(name)) {
            forbid("class " + name);
        }
        if (!superName.equals("java/lang/Object") && !superName.equals("java/lang/Enum")) {
            forbid("extends " + superName);
        }
    }

    /** Classes made from these rules lie in their package, and their names are the compiler's. */
    private boolean isGenerated(String type) {
        String rest = type.startsWith(language.layer() + "/")
                ? type.substring(language.layer().length() + 1)
                : "";
        return rest.startsWith("Rules")
                || rest.startsWith("DomainClassesMetadata")
                || rest.matches("P[0-9A-F]{2}/Lambda\\w+");
    }

    private void forbid(String what) {
        forbidden.add(what + " in " + name);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0) {
            forbid("method " + method);
        }
        return new Instructions();
    }

    /** The instructions of one method. */
    private final class Instructions extends MethodVisitor {

        private final Set<Label> passed = new HashSet<>();
        /** Whether the last constant was a number too great for the length of any array that the engine makes. */
        private boolean great;

        Instructions() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean onInterface) {
            String call = owner + "." + method;
            boolean known = (lambda ? IN_LAMBDAS : IN_MODELS).matcher(call).matches();
            if (!isGenerated(owner) && !known && !(lambda && spoken.contains(call))) {
                forbid(call);
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            boolean written = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
            boolean constant = constants.contains(owner);
            boolean ofEngine = !lambda
                    && (owner.startsWith("org/drools/model/Index")
                            || owner.equals("java/util/Locale")
                            || field.equals("TYPE"));
            boolean operator = lambda && owner.equals("org/drools/model/operators/InOperator");
            if (written
                    ? !isGenerated(owner) && !owner.equals(name)
                    : !isGenerated(owner) && !constant && !ofEngine && !operator) {
                forbid(owner + "." + field);
            }
        }

        /** Arrays of numbers are nothing that the engine makes. */
        @Override
        public void visitIntInsn(int opcode, int operand) {
            if (opcode == Opcodes.NEWARRAY) {
                forbid("an array");
            }
            great = false;
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            forbid("an array");
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.ANEWARRAY && great) {
                forbid("an array");
            }
            if (opcode == Opcodes.NEW
                    && !isGenerated(type)
                    && !(lambda
                            ? type.equals("org/drools/model/functions/PredicateInformation")
                            : MADE_IN_MODELS.matcher(type).matches())) {
                forbid("new " + type);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
            if (lambda || !bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
                forbid(bootstrap.getOwner() + "." + bootstrap.getName());
            }
            for (Object argument : arguments) {
                forbidHandle(argument);
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            great = value instanceof Integer;
            forbidHandle(value);
            if (value instanceof Type type
                    && !isGenerated(type.getInternalName())
                    && !own.contains(type.getInternalName())
                    && !(!lambda && isCompared(type))) {
                forbid(type.getClassName() + ".class");
            }
        }

        /** A constant that calls something to come into being, or by which something can be called. */
        private void forbidHandle(Object constant) {
            if (constant instanceof Handle || constant instanceof ConstantDynamic) {
                forbid("constant " + constant);
            }
        }

        private boolean isCompared(Type type) {
            return COMPARED.matcher(type.getInternalName()).matches() || compared.contains(type);
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
            forbid("try");
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.MONITORENTER || (lambda && opcode == Opcodes.ATHROW)) {
                forbid("instruction " + opcode);
            }
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            if (passed.contains(target)) {
                forbid("a loop");
            }
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
            forward(otherwise, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            forward(otherwise, labels);
        }

        private void forward(Label otherwise, Label... labels) {
            if (passed.contains(otherwise) || List.of(labels).stream().anyMatch(passed::contains)) {
                forbid("a loop");
            }
        }
    }
}
