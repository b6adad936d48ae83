package org.canvasstudio.ui.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.canvasstudio.ui.FindingMarkers;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;

/** The quick fixes of the markers: the fixes that the rules offer in the canvas as it is now, and setting aside. */
public class FindingResolutions implements IMarkerResolutionGenerator2 {

    @Override
    public boolean hasResolutions(IMarker marker) {
        // Whether the rule offers a fix takes reading the canvas; that it can be set aside is certain.
        return marker.getAttribute(FindingMarkers.RULE, null) != null;
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        Optional<FindingItem> item = FindingItem.of(marker);
        if (item.isEmpty() || item.get().rule() == null) {
            return new IMarkerResolution[0];
        }
        List<IMarkerResolution> resolutions = new ArrayList<>();
        Mending.titles(item.get()).forEach(title -> resolutions.add(new Mend(marker, item.get(), title)));
        resolutions.add(new Aside(marker, item.get()));
        return resolutions.toArray(IMarkerResolution[]::new);
    }

    /** A resolution for all findings of the same rule. */
    private abstract static class OfRule extends WorkbenchMarkerResolution {

        private final IMarker marker;
        private final FindingItem item;
        private final String title;

        OfRule(IMarker marker, FindingItem item, String title) {
            this.marker = marker;
            this.item = item;
            this.title = title;
        }

        @Override
        public final String getLabel() {
            return title;
        }

        @Override
        public final String getDescription() {
            return item.remedy();
        }

        @Override
        public Image getImage() {
            return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_ELEMENT);
        }

        @Override
        public final IMarker[] findOtherMarkers(IMarker[] markers) {
            return Arrays.stream(markers).filter(other -> !other.equals(marker)
                    && item.rule().equals(other.getAttribute(FindingMarkers.RULE, null))).toArray(IMarker[]::new);
        }

        @Override
        public final void run(IMarker one) {
            run(new IMarker[] {one}, null);
        }

        @Override
        public final void run(IMarker[] markers, IProgressMonitor monitor) {
            run(Arrays.stream(markers).map(this::item).flatMap(Optional::stream).toList());
        }

        /** A build in the meantime may have put another marker in the place of ours; what it said is known. */
        private Optional<FindingItem> item(IMarker one) {
            return one.equals(marker) ? Optional.of(item) : FindingItem.of(one);
        }

        abstract void run(List<FindingItem> items);
    }

    private static final class Mend extends OfRule {

        Mend(IMarker marker, FindingItem item, String title) {
            super(marker, item, title);
        }

        @Override
        void run(List<FindingItem> items) {
            Mending.mend(items, Mending.kind(getLabel()), getLabel(), SetAside.shell());
        }
    }

    private static final class Aside extends OfRule {

        Aside(IMarker marker, FindingItem item) {
            super(marker, item, Messages.SetAside_label);
        }

        @Override
        void run(List<FindingItem> items) {
            SetAside.ask(items, SetAside.shell());
        }
    }
}
