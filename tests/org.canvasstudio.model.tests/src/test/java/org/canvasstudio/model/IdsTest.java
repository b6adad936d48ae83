package org.canvasstudio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Identified;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walk over all that can have an id knows the metamodel by heart: here it is compared with the metamodel. */
class IdsTest {

    static Stream<EClass> roots() {
        return Stream.of(CanvasPackage.Literals.CANVAS, CanvasPackage.Literals.CLIENT);
    }

    @ParameterizedTest
    @MethodSource("roots")
    void allThatCanHaveAnIdIsLookedAtInTheOrderOfTheFile(EClass type) {
        EObject root = full(type);
        List<Identified> all = identified(root);
        assertTrue(all.size() > 4, "only " + all);

        for (Identified each : all) {
            each.setId("same");
        }
        assertEquals(all.subList(1, all.size()), Ids.repeated(root));
        assertEquals(Set.of("same"), Ids.in(root));

        for (int i = 0; i < all.size(); i++) {
            all.get(i).setId("id-" + i);
        }
        assertEquals(List.of(), Ids.repeated(root));
        assertEquals(all.size(), Ids.in(root).size());

        for (Identified each : all) {
            each.setId(null);
        }
        assertEquals(List.of(), Ids.repeated(root));
        Ids.assignMissing(root);
        assertEquals(all.size() - 1, Ids.in(root).size(), "all but the root");
    }

    private static List<Identified> identified(EObject root) {
        List<Identified> all = new ArrayList<>();
        EcoreUtil.getAllContents(List.of(root)).forEachRemaining(object -> {
            if (object instanceof Identified) {
                all.add((Identified) object);
            }
        });
        return all;
    }

    /** An object with two of all that it can contain, and so on. */
    @SuppressWarnings("unchecked")
    private static EObject full(EClass type) {
        EObject object = EcoreUtil.create(type);
        for (EReference reference : type.getEAllContainments()) {
            if (reference.isMany()) {
                EList<EObject> children = (EList<EObject>) object.eGet(reference);
                children.add(full(reference.getEReferenceType()));
                children.add(full(reference.getEReferenceType()));
            } else {
                object.eSet(reference, full(reference.getEReferenceType()));
            }
        }
        return object;
    }
}
