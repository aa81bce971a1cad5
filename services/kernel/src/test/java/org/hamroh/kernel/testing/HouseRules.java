package org.hamroh.kernel.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The import law of the house. A module applies it by one class: {@code class HouseTest extends HouseRules { HouseTest() {
 * super("org.hamroh.NAME"); } }}. A rule that matches nothing fails.
 */
public abstract class HouseRules {
    private static final String EDGE = "Application|Configuration|Controller|Desk|Listener|Query|Sweep|Pages|Client";
    private static final List<String> FORBIDDEN_SUFFIXES =
            List.of("Impl", "Util", "Utils", "Helper", "Manager", "Dto", "DTO", "Mapper", "Entity");
    private static final Set<String> FORBIDDEN_PACKAGES =
            Set.of("common", "util", "utils", "dto", "mapper", "model", "impl");
    private static final Set<String> DOMAIN_MAY_IMPORT = Set.of(
            "java..",
            "org.hamroh.contracts..",
            "org.hamroh.kernel.outbox..",
            "org.hamroh.kernel.audit..",
            "org.hamroh.kernel.crypto..",
            "org.hamroh.kernel.text..",
            "org.hamroh.kernel.event..",
            "org.hamroh.kernel.problem..",
            "org.hamroh.kernel.security..",
            "org.hamroh.kernel.web..",
            "org.jspecify..",
            "org.springframework.data.annotation..",
            "org.springframework.data.mongodb.core.mapping..",
            "org.springframework.data.mongodb.core.index..");

    private final String root;
    private final List<String> libraries;

    /**
     * @param root the module's package
     * @param libraries packages of libraries the module's own subject needs, beyond what the law gives every domain class
     */
    protected HouseRules(String root, String... libraries) {
        this.root = root;
        this.libraries = List.of(libraries);
    }

    @TestFactory
    Stream<DynamicTest> theHouseObeysItsLaws() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        return rules().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    /** Every rule, for a module rooted at this package. */
    Stream<ArchRule> rules() {
        return Stream.of(
                noOtherService(),
                domainByDefault(),
                saveOnlyFromDesks(),
                noCycles(),
                packagePrivateUnlessUsedElsewhere(),
                kafkaOnlyInKernel(),
                timeFromClock(),
                noForbiddenNames(),
                noSetters(),
                noFieldInjection(),
                queriesKnowForWhom(),
                auditIsTheKernels());
    }

    ArchRule noOtherService() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "belong to this module, kernel, contracts or a library",
                        used -> !used.getPackageName().startsWith("org.hamroh.")
                                || within(used, root)
                                || within(used, "org.hamroh.kernel")
                                || within(used, "org.hamroh.contracts")))
                .as("3. a service uses kernel and contracts, never another service");
    }

    ArchRule domainByDefault() {
        String[] allowed = Stream.concat(
                        Stream.concat(DOMAIN_MAY_IMPORT.stream(), libraries.stream()), Stream.of(root + ".."))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and(DescribedPredicate.describe("are domain", type -> !isEdge(type)))
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(allowed)
                        .or(DescribedPredicate.describe(
                                "are primitive or arrays", type -> type.isPrimitive() || type.isArray())))
                .as("4. what is not an edge class is domain, and imports no framework");
    }

    ArchRule saveOnlyFromDesks() {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "are neither Desk, Listener nor Sweep",
                        type -> !outermost(type).getSimpleName().matches(".*(Desk|Listener|Sweep)")))
                .should()
                .callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
                        "saves a document",
                        call -> Set.of("save", "insert").contains(call.getName())
                                && (call.getTargetOwner()
                                                .isAssignableTo("org.springframework.data.repository.Repository")
                                        || call.getTargetOwner()
                                                .isAssignableTo(
                                                        "org.springframework.data.mongodb.core.MongoOperations"))))
                .as("5. only a Desk, a Listener or a Sweep saves");
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .as("6. feature packages have no cycles");
    }

    ArchRule packagePrivateUnlessUsedElsewhere() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(beUsedFromAnotherPackage())
                .allowEmptyShould(true)
                .as("6. public only what another package uses");
    }

    ArchRule kafkaOnlyInKernel() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.kafka..", "org.apache.kafka..")
                .as("7. Kafka is the kernel's business");
    }

    ArchRule timeFromClock() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
                                "reads the time without a Clock",
                                call -> call.getTargetOwner().getPackageName().equals("java.time")
                                        && call.getName().equals("now")
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(type -> type.isEquivalentTo(Clock.class)))
                        .or(DescribedPredicate.describe(
                                "reads the system clock", call -> call.getName().equals("currentTimeMillis"))))
                .as("7. time comes from a Clock");
    }

    ArchRule noForbiddenNames() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<JavaClass>("have a name that says something") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean suffix = FORBIDDEN_SUFFIXES.stream().anyMatch(type.getSimpleName()::endsWith);
                        boolean folder =
                                Stream.of(type.getPackageName().split("\\.")).anyMatch(FORBIDDEN_PACKAGES::contains);
                        if (suffix || folder) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " says nothing"));
                        }
                    }
                })
                .as("8. no empty names");
    }

    ArchRule noSetters() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .arePublic()
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .allowEmptyShould(true)
                .as("8. no setters");
    }

    ArchRule noFieldInjection() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .andShould()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .as("8. no field injection");
    }

    ArchRule queriesKnowForWhom() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Query")
                .and()
                .areNotPrivate()
                .and(DescribedPredicate.describe("read many documents", HouseRules::readsMany))
                .should(new ArchCondition<JavaMethod>("take the Caller or the id of an organisation") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (method.getRawParameterTypes().stream()
                                .noneMatch(type ->
                                        type.getSimpleName().equals("Caller") || type.isEquivalentTo(String.class))) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " reads for nobody, that is, for everybody"));
                        }
                    }
                })
                .allowEmptyShould(true)
                .as("9. a Query reads many documents only for somebody");
    }

    private static boolean readsMany(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> Set.of("find", "findAll", "aggregate", "findDistinct", "stream", "query")
                                .contains(call.getName())
                        && (call.getTargetOwner()
                                        .isAssignableTo("org.springframework.data.mongodb.core.MongoOperations")
                                || call.getTargetOwner().isAssignableTo("com.mongodb.client.MongoCollection")
                                || call.getTargetOwner()
                                        .isAssignableTo("org.springframework.data.repository.Repository")));
    }

    ArchRule auditIsTheKernels() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<JavaClass>("leave the collection of the audit alone") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean reachesMongo = type.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass().getPackageName())
                                .anyMatch(used -> used.startsWith("com.mongodb")
                                        || used.startsWith("org.springframework.data.mongodb"));
                        if (reachesMongo && strings(type).contains("audit")) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " names the audit"));
                        }
                    }
                })
                .as("10. only the kernel's audit, which never changes an entry, reaches the entries");
    }

    /** The string constants of a class. */
    private static Set<String> strings(JavaClass type) {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            Set<String> strings = new HashSet<>();
            for (PoolEntry entry : ClassFile.of().parse(in.readAllBytes()).constantPool()) {
                if (entry instanceof StringEntry string) {
                    strings.add(string.stringValue());
                }
            }
            return strings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEdge(JavaClass type) {
        JavaClass outer = outermost(type);
        return outer.getSimpleName().matches(".*(" + EDGE + ")")
                || outer.isAssignableTo("org.springframework.data.repository.Repository")
                || outer.getSimpleName().equals("package-info");
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static boolean within(JavaClass used, String parent) {
        return used.getPackageName().equals(parent) || used.getPackageName().startsWith(parent + ".");
    }

    private static ArchCondition<JavaClass> beUsedFromAnotherPackage() {
        return new ArchCondition<>("be used from another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean started = type.getSimpleName().matches(".*(Application|AutoConfiguration)")
                        || type.getSimpleName().equals("package-info");
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(dependency ->
                                !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
                if (!started && !used) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is public for nobody"));
                }
            }
        };
    }
}
