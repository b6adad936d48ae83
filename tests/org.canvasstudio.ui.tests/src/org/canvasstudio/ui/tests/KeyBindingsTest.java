package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;

/** The keys of the studio's commands. */
class KeyBindingsTest {

    @Test
    void undoAndRedoHaveTheKeysThatTheGuidePromises() throws Exception {
        IBindingService service = PlatformUI.getWorkbench().getService(IBindingService.class);
        assertEquals("org.eclipse.ui.edit.undo", service.getPerfectMatch(KeySequence.getInstance("M1+Z")).getParameterizedCommand().getId());
        assertEquals("org.eclipse.ui.edit.redo", service.getPerfectMatch(KeySequence.getInstance("M1+Y")).getParameterizedCommand().getId());
    }

    @Test
    void noKeyOfTheStudioIsBoundTwiceInOneContext() {
        IBindingService service = PlatformUI.getWorkbench().getService(IBindingService.class);
        List<Binding> active = new ArrayList<>();
        for (Binding binding : service.getBindings()) {
            boolean here = binding.getPlatform() == null || binding.getPlatform().equals(SWT.getPlatform());
            if (here && binding.getParameterizedCommand() != null && binding.getSchemeId().equals(service.getActiveScheme().getId())) {
                active.add(binding);
            }
        }
        List<String> conflicts = new ArrayList<>();
        for (Binding ours : active) {
            if (!ours.getParameterizedCommand().getId().startsWith("org.canvasstudio.")) {
                continue;
            }
            for (Binding other : active) {
                if (other != ours && other.getTriggerSequence().equals(ours.getTriggerSequence())
                        && other.getContextId().equals(ours.getContextId())
                        && !Objects.equals(other.getParameterizedCommand(), ours.getParameterizedCommand())) {
                    conflicts.add(ours.getTriggerSequence() + ": " + ours.getParameterizedCommand().getId() + " and "
                            + other.getParameterizedCommand().getId());
                }
            }
        }
        assertEquals(List.of(), conflicts);
    }
}
