package org.canvasstudio.ui.findings;

import java.util.Set;
import java.util.HashSet;

import org.canvasstudio.ui.FindingMarkers;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.BaseLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** Shows at files, folders and clients the heaviest finding in them. */
public class ProblemDecorator extends BaseLabelProvider implements ILightweightLabelDecorator, IResourceChangeListener {

    public ProblemDecorator() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
    }

    @Override
    public void decorate(Object element, IDecoration decoration) {
        IResource resource = Adapters.adapt(element, IResource.class);
        if (resource == null || !resource.isAccessible()) {
            return;
        }
        try {
            int severity = resource.findMaxProblemSeverity(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE);
            if (severity == IMarker.SEVERITY_ERROR) {
                overlay(decoration, ISharedImages.IMG_DEC_FIELD_ERROR);
            } else if (severity == IMarker.SEVERITY_WARNING) {
                overlay(decoration, ISharedImages.IMG_DEC_FIELD_WARNING);
            }
        } catch (CoreException e) {
            // It has gone meanwhile, and its label with it.
            return;
        }
    }

    private static void overlay(IDecoration decoration, String image) {
        decoration.addOverlay(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image), IDecoration.BOTTOM_LEFT);
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        Set<IResource> changed = new HashSet<>();
        for (IMarkerDelta delta : event.findMarkerDeltas(FindingMarkers.TYPE, true)) {
            for (IResource each = delta.getResource(); each != null && changed.add(each); each = each.getParent()) {
                // The folders above show it too.
            }
        }
        if (!changed.isEmpty()) {
            LabelProviderChangedEvent labels = new LabelProviderChangedEvent(this, changed.toArray());
            Display.getDefault().asyncExec(() -> fireLabelProviderChanged(labels));
        }
    }

    @Override
    public void dispose() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
        super.dispose();
    }
}
