package org.canvasstudio.help;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.keys.IBindingService;

/** The keys that are bound to the studio's commands and to the common ones, as they are bound now. */
final class KeyList {

    private static final String OURS = "org.canvasstudio.";
    private static final List<String> COMMON = List.of("org.eclipse.ui.newWizard", "org.eclipse.ui.file.save",
            "org.eclipse.ui.file.saveAll", "org.eclipse.ui.file.close", "org.eclipse.ui.file.refresh",
            "org.eclipse.ui.file.properties", "org.eclipse.ui.edit.undo", "org.eclipse.ui.edit.redo",
            "org.eclipse.ui.edit.cut", "org.eclipse.ui.edit.copy", "org.eclipse.ui.edit.paste",
            "org.eclipse.ui.edit.delete", "org.eclipse.ui.edit.selectAll", "org.eclipse.ui.edit.rename",
            "org.eclipse.ui.navigate.showIn", "org.eclipse.ui.navigate.backwardHistory",
            "org.eclipse.ui.navigate.forwardHistory", "org.eclipse.ui.window.activateEditor",
            "org.eclipse.ui.window.maximizePart", "org.eclipse.ui.window.nextView", "org.eclipse.ui.window.nextEditor",
            "org.eclipse.ui.window.showKeyAssist", "org.eclipse.ui.window.quickAccess",
            "org.eclipse.ui.window.showViewMenu", "org.eclipse.ui.window.showContextMenu",
            "org.eclipse.search.ui.openSearchDialog", "org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals",
            "org.eclipse.ui.help.dynamicHelp");

    private static final List<String> CONTEXTS = List.of(IContextService.CONTEXT_ID_WINDOW,
            IContextService.CONTEXT_ID_DIALOG_AND_WINDOW);

    private KeyList() {
    }

    /** Lists of the bindings: the studio's own, then the common ones. */
    static String html() {
        Map<String, String> ours = new TreeMap<>();
        Map<String, String> common = new TreeMap<>();
        for (Map.Entry<ParameterizedCommand, String> each : bindings().entrySet()) {
            String id = each.getKey().getId();
            Map<String, String> list = id.startsWith(OURS) ? ours : COMMON.contains(id) ? common : null;
            if (list != null) {
                try {
                    list.put(each.getKey().getName().replace("&", ""), each.getValue());
                } catch (NotDefinedException e) {
                    // A binding to a command that is not installed does nothing, and is not listed.
                    continue;
                }
            }
        }
        return section(Messages.KeyList_ours, ours) + section(Messages.KeyList_common, common);
    }

    private static Map<ParameterizedCommand, String> bindings() {
        IBindingService service = PlatformUI.getWorkbench().getService(IBindingService.class);
        String scheme = service.getActiveScheme().getId();
        return Stream.of(service.getBindings())
                .filter(binding -> binding.getParameterizedCommand() != null && binding.getSchemeId().equals(scheme)
                        && (binding.getPlatform() == null || binding.getPlatform().equals(SWT.getPlatform()))
                        && (isOurs(binding) || CONTEXTS.contains(binding.getContextId())))
                .sorted(Comparator.comparing(binding -> binding.getTriggerSequence().format()))
                .collect(Collectors.toMap(Binding::getParameterizedCommand,
                        binding -> binding.getTriggerSequence().format(), KeyList::either));
    }

    private static String either(String one, String other) {
        return one.equals(other) ? one : one + ", " + other;
    }

    private static boolean isOurs(Binding binding) {
        return binding.getParameterizedCommand().getId().startsWith(OURS);
    }

    private static String section(String title, Map<String, String> keys) {
        if (keys.isEmpty()) {
            return "";
        }
        return "<h2>" + HelpPages.escape(title) + "</h2>\n<ul>\n" + keys.entrySet().stream()
                .map(each -> "<li><code>" + HelpPages.escape(each.getValue()) + "</code> "
                        + HelpPages.escape(each.getKey()) + "</li>\n").collect(Collectors.joining()) + "</ul>\n";
    }
}
