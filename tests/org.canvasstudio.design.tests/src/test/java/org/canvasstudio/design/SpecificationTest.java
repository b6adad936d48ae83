package org.canvasstudio.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.viewpoint.layout.Layout;
import org.canvasstudio.viewpoint.spec.Expression;
import org.canvasstudio.viewpoint.spec.SpecElement;
import org.canvasstudio.viewpoint.spec.Specification;
import org.canvasstudio.viewpoint.spec.Subset;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;

/** What the file names is there. */
class SpecificationTest {

    /** Services that are called by a name that is not in the file: the reasons beside the conditions. */
    private static final String REASON = "Reason";

    private final Specification specification = CanvasDesign.registry().specification();

    @Test
    void theViewpointIsForCanvases() {
        SpecElement viewpoint = specification.viewpoints().get(0);
        assertEquals(CanvasDesign.VIEWPOINT, viewpoint.name());
        assertEquals(CanvasDesign.EXTENSION, viewpoint.text("modelFileExtension"));
        assertEquals("Business model", viewpoint.text("label"));
        assertEquals(List.of("Canvas", "AlignmentMap", "PropositionsSegments", "ActivitiesPropositions", "Money"),
                CanvasDesign.representations().stream().map(CanvasDesign.Representation::name).toList());
        CanvasDesign.representations().forEach(each -> {
            assertTrue(!each.label().isEmpty() && !each.label().startsWith("%"), each.name());
            assertTrue(!each.about().isEmpty() && !each.about().startsWith("%"), each.name());
        });
    }

    @Test
    void classesAndFeaturesAreThoseOfTheMetamodel() {
        for (SpecElement element : specification.elements().toList()) {
            for (String attribute : List.of("domainClass", "targetClass", "typeName")) {
                if (element.has(attribute)) {
                    String name = element.text(attribute);
                    assertTrue(name.equals("EObject") || domainClass(name) != null, element + " " + name);
                }
            }
            for (String attribute : List.of("featureName", "referenceName")) {
                if (element.has(attribute)) {
                    assertTrue(isFeature(element.text(attribute)), element + " " + element.text(attribute));
                }
            }
        }
        expressions().filter(each -> each.startsWith("feature:")).map(each -> each.substring(8)).forEach(name ->
                assertTrue(Set.of("eContainer", "eContents").contains(name) || isFeature(name), name));
    }

    private static EClassifier domainClass(String name) {
        return name.startsWith("canvas::") ? CanvasPackage.eINSTANCE.getEClassifier(name.substring(8)) : null;
    }

    private static boolean isFeature(String name) {
        return CanvasPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                .anyMatch(type -> type.getEStructuralFeature(name) != null);
    }

    @Test
    void expressionsAreOfTheThreeKinds() {
        List<String> others = expressions().filter(each -> !each.matches("feature:\\w+|var:\\w+|service:.*|-?\\d+|"))
                .distinct().toList();
        assertEquals(List.of(), others);
    }

    @Test
    void servicesAndTheFileNameTheSame() {
        Set<String> called = expressions().filter(each -> each.startsWith("service:"))
                .map(each -> each.substring(8).replaceFirst("\\(.*", "").replaceFirst(".*\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = services().map(Method::getName).filter(name -> !name.endsWith(REASON))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> forOthers = Set.of("amountText");
        there.removeAll(forOthers);
        assertEquals(called, there, "each service that is called is there, and each that is there is called");
    }

    @Test
    void eachConditionOfAToolSaysWhy() {
        Set<String> names = services().map(Method::getName).collect(Collectors.toSet());
        specification.elements().filter(element -> element.has("precondition")).forEach(element -> {
            String name = element.text("precondition").replaceFirst("service:", "").replaceFirst("\\(.*", "")
                    .replaceFirst(".*\\.", "");
            assertTrue(names.contains(name + REASON), element + " " + name);
        });
        for (Method method : services().filter(each -> each.getName().endsWith(REASON)).toList()) {
            assertEquals(String.class, method.getReturnType(), method.toString());
            assertTrue(services().anyMatch(each -> method.getName().equals(each.getName() + REASON)
                    && Arrays.equals(method.getParameterTypes(), each.getParameterTypes())
                    && each.getReturnType() == boolean.class), method.toString());
        }
    }

    @Test
    void servicesAreMadeAsSiriusWantsThem() throws ReflectiveOperationException {
        for (String name : specification.serviceClasses()) {
            Class<?> type = Class.forName(name);
            assertTrue(Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers()), name);
            assertNotNull(type.getConstructor().newInstance());
        }
        services().forEach(method -> assertTrue(!Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() > 0 && EObject.class.isAssignableFrom(method.getParameterTypes()[0]),
                method.toString()));
    }

    private Stream<Method> services() {
        return specification.serviceClasses().stream().flatMap(name -> {
            try {
                return Arrays.stream(Class.forName(name).getDeclaredMethods());
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }).filter(method -> Modifier.isPublic(method.getModifiers()));
    }

    private Stream<String> expressions() {
        return expressions(specification).map(each -> each.source().text(each.attribute()));
    }

    /** All expressions that a specification writes. */
    static Stream<Expression> expressions(Specification specification) {
        return specification.elements().flatMap(element -> Subset.types().get(element.type()).features().values().stream()
                .filter(feature -> feature.kind() == Subset.Kind.EXPRESSION && element.has(feature.name()))
                .map(feature -> element.expression(feature.name())));
    }

    @Test
    void imagesAreThere() {
        Set<String> paths = values(Subset.Kind.IMAGE).collect(Collectors.toCollection(TreeSet::new));
        for (String state : List.of("assumed", "tested", "confirmed", "refuted")) {
            paths.add("/org.canvasstudio.design/icons/hypothesis-" + state + ".svg");
        }
        for (String severity : List.of("error", "warning", "advice")) {
            paths.add("/org.canvasstudio.design/icons/" + severity + ".svg");
        }
        paths.forEach(path -> assertNotNull(CanvasDesign.image(path), path));
        assertEquals(null, CanvasDesign.image("/org.canvasstudio.design/icons/nothing.svg"));
        assertEquals(null, CanvasDesign.image("nothing"));
    }

    private Stream<String> values(Subset.Kind kind) {
        return specification.elements().flatMap(element -> Subset.types().get(element.type()).features().values().stream()
                .filter(feature -> feature.kind() == kind && element.has(feature.name()))
                .map(feature -> element.text(feature.name())));
    }

    @Test
    void layoutsAndActionsAreThere() {
        Set<String> layouts = CanvasDesign.layouts().stream().map(Layout::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(layouts, ids("CustomLayoutConfiguration"));
        assertEquals(CanvasActions.all().stream().map(each -> each.id()).collect(Collectors.toCollection(TreeSet::new)),
                ids("ExternalJavaAction"));
    }

    private Set<String> ids(String type) {
        return specification.elements().filter(element -> element.type().equals(type)).map(element -> element.text("id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void allWordingIsInThePropertiesAndNoneIsThereInVain() throws IOException {
        String file;
        try (InputStream in = CanvasDesign.specification().openStream()) {
            file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Properties texts = new Properties();
        try (InputStream in = new URL(CanvasDesign.specification(), "../plugin.properties").openStream()) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Set<String> used = new TreeSet<>();
        Matcher keys = Pattern.compile("\"%([\\w.-]+)\"").matcher(file);
        while (keys.find()) {
            used.add(keys.group(1));
        }
        Set<String> there = new TreeSet<>(texts.stringPropertyNames());
        there.removeAll(Set.of("name", "vendor"));
        assertEquals(used, there);
        // What a user reads is no plain text in the file; Sirius takes the names of fixes as they are.
        Matcher plain = Pattern
                .compile("(label|endUserDocumentation|message|windowTitle)=\"([^%s\"][^\"]*)\"").matcher(file);
        List<String> wording = new ArrayList<>();
        while (plain.find()) {
            wording.add(plain.group());
        }
        assertEquals(List.of(), wording);
    }

    @Test
    void rulesOfTheEngineHaveTheLevelsOfTheCatalogue() {
        List<SpecElement> rules = specification.elements().filter(each -> each.type().equals("SemanticValidationRule")).toList();
        for (SpecElement rule : rules) {
            RuleCatalogue.installed().rule(rule.name()).ifPresent(known ->
                    assertEquals(level(known), rule.text("level"), rule.name()));
        }
        assertEquals(3, rules.stream().filter(rule -> RuleCatalogue.installed().rule(rule.name()).isEmpty()).count());
    }

    private static String level(Rule rule) {
        switch (rule.severity()) {
        case ERROR:
            return "ERROR";
        case WARNING:
            return "WARNING";
        default:
            return "INFO";
        }
    }
}
