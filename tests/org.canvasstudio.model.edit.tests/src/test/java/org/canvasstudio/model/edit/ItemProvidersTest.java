package org.canvasstudio.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Link;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.IViewerNotification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a tree and the Properties view get to show. */
class ItemProvidersTest {

    private final ModelAdapterFactory factory = new ModelAdapterFactory();
    private final Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Roastery");

    static Stream<EClass> classes() {
        return CanvasPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                .filter(each -> !each.isAbstract());
    }

    private String text(Object object) {
        return ((IItemLabelProvider) factory.adapt(object, IItemLabelProvider.class)).getText(object);
    }

    private List<IItemPropertyDescriptor> properties(Object object) {
        return ((IItemPropertySource) factory.adapt(object, IItemPropertySource.class)).getPropertyDescriptors(object);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everyClassHasALabelAndAnIcon(EClass type) throws Exception {
        EObject object = CanvasFactory.eINSTANCE.create(type);
        assertFalse(text(object).isBlank());
        URL icon = (URL) ((IItemLabelProvider) factory.adapt(object, IItemLabelProvider.class)).getImage(object);
        try (InputStream in = icon.openStream()) {
            assertTrue(new String(in.readAllBytes()).contains("<svg"), icon.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everyPropertyHasANameAndEveryChoiceALabel(EClass type) {
        EObject object = CanvasFactory.eINSTANCE.create(type);
        for (IItemPropertyDescriptor property : properties(object)) {
            assertFalse(property.getDisplayName(object).isBlank());
            assertNotNull(property.getDescription(object));
            EStructuralFeature feature = (EStructuralFeature) property.getFeature(object);
            assertFalse(feature.isDerived(), feature.getName());
            if (feature.getEType() instanceof EEnum) {
                for (EEnumLiteral literal : ((EEnum) feature.getEType()).getELiterals()) {
                    Enumerator value = literal.getInstance();
                    String label = property.getLabelProvider(object).getText(value);
                    assertTrue(Character.isUpperCase(label.charAt(0)), label);
                }
            }
        }
    }

    @Test
    void theIdsAreTheLastProperties() {
        CanvasElement segment = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés");
        List<IItemPropertyDescriptor> properties = properties(segment);
        assertEquals(CanvasPackage.Literals.CANVAS_ELEMENT__NAME, properties.get(0).getFeature(segment));
        assertEquals(List.of(CanvasPackage.Literals.CANVAS_ELEMENT__FORMER_IDS, CanvasPackage.Literals.IDENTIFIED__ID),
                properties.subList(properties.size() - 2, properties.size()).stream()
                        .map(property -> property.getFeature(segment)).toList());
    }

    @Test
    void anElementIsCalledByItsNameOnOneLine() {
        assertEquals("Small cafés", text(Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, " Small\n cafés ")));
    }

    @Test
    void withoutANameTheKindIsInAngleBrackets() {
        assertEquals("<Customer Segment>", text(Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, " ")));
    }

    @Test
    void blocksHaveTheTitlesOfTheKindOfCanvas() {
        assertEquals("Customer Segments", text(canvas.getCustomerSegments()));
        canvas.setKind(CanvasKind.PERSONAL);
        assertEquals("Whom You Help", text(canvas.getCustomerSegments()));
    }

    @Test
    void aLinkNamesItsKindAndItsEnds() {
        CanvasElement proposition = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh beans");
        CanvasElement segment = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés");
        Link link = Canvases.link(proposition, segment);
        assertEquals("Serves: Fresh beans → Cafés", text(link));
        link.setTarget(null);
        assertEquals("Serves: Fresh beans → ?", text(link));
    }

    @Test
    void aNewNameIsToldOfTheLinksToo() {
        CanvasElement proposition = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh beans");
        CanvasElement segment = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés");
        Link link = Canvases.link(proposition, segment);
        List<Object> told = new ArrayList<>();
        text(segment);
        factory.addListener(notification -> told
                .add(((IViewerNotification) notification).getElement()));
        segment.setName("Hotels");
        assertEquals(List.of(segment, link), told);
    }

    @Test
    void aNewEndIsToldOfTheLink() {
        CanvasElement proposition = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh beans");
        CanvasElement segment = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés");
        Link link = Canvases.link(proposition, segment);
        List<Object> told = new ArrayList<>();
        text(link);
        factory.addListener(notification -> told
                .add(((IViewerNotification) notification).getElement()));
        link.setTarget(Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Hotels"));
        assertTrue(told.contains(link));
    }
}
