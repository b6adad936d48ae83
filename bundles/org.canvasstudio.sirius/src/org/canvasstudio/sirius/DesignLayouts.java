package org.canvasstudio.sirius;

import java.util.HashMap;
import java.util.List;

import org.canvasstudio.design.CanvasDesign;
import org.canvasstudio.viewpoint.layout.Layout;
import org.eclipse.sirius.diagram.ui.api.layout.CustomLayoutAlgorithm;
import org.eclipse.sirius.diagram.ui.api.layout.CustomLayoutAlgorithmProvider;

/** The layouts that the specification names, for Sirius. */
public final class DesignLayouts implements CustomLayoutAlgorithmProvider {

    @Override
    public List<CustomLayoutAlgorithm> getCustomLayoutAlgorithms() {
        return CanvasDesign.layouts().stream().map(DesignLayouts::algorithm).toList();
    }

    private static CustomLayoutAlgorithm algorithm(Layout layout) {
        return CustomLayoutAlgorithm.newCustomLayoutAlgorithm(layout.id()).setLabel(layout.id()).setDescription("")
                .setLayoutSupplier(() -> new PictureLayoutProvider(layout)).setLayoutOptions(new HashMap<>()).build();
    }
}
