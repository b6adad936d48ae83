package org.canvasstudio.ui.clients.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.ui.clients.search.CanvasQuery.Where;
import org.canvasstudio.ui.clients.search.CanvasQuery.Wish;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.DialogPage;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.search.ui.ISearchPage;
import org.eclipse.search.ui.ISearchPageContainer;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** The page of the Search dialog that looks into clients and canvases. */
public final class SearchPage extends DialogPage implements ISearchPage {

    /** The id of the page. */
    public static final String ID = "org.canvasstudio.ui.clients.search";

    private static final String SECTION = "search";
    private static final String TEXTS = "texts";
    private static final String CASE = "case";
    private static final String OTHERS = "others";
    private static final String UNWANTED = "unwanted";
    private static final int REMEMBERED = 12;
    private static final int COLUMNS = 3;

    private final Map<Where, Button> where = new EnumMap<>(Where.class);
    private final Map<BlockKind, Button> blocks = new EnumMap<>(BlockKind.class);
    private ISearchPageContainer container;
    private Combo text;
    private Button caseSensitive;
    private Button others;
    private Button selectedClients;

    @Override
    public void setContainer(ISearchPageContainer searchContainer) {
        container = searchContainer;
    }

    @Override
    public void createControl(Composite parent) {
        initializeDialogUnits(parent);
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
        Label label = new Label(page, SWT.NONE);
        label.setText(Messages.SearchPage_text);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
        text = new Combo(page, SWT.DROP_DOWN);
        text.addModifyListener(event -> check());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
                .hint(convertWidthInCharsToPixels(50), SWT.DEFAULT).applyTo(text);
        caseSensitive = button(page, SWT.CHECK, Messages.SearchPage_case);
        Label hint = new Label(page, SWT.NONE);
        hint.setText(Messages.SearchPage_wildcards);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(hint);
        createWhere(page);
        createKinds(page);
        createScope(page);
        restore();
        setControl(page);
    }

    private Button button(Composite parent, int style, String label) {
        Button button = new Button(parent, style);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
        return button;
    }

    private static Group group(Composite parent, String title, int columns) {
        Group group = new Group(parent, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.swtDefaults().numColumns(columns).applyTo(group);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(group);
        return group;
    }

    private void createWhere(Composite page) {
        Group group = group(page, Messages.SearchPage_where, COLUMNS);
        where.put(Where.NAMES, button(group, SWT.CHECK, Messages.SearchPage_names));
        where.put(Where.TAGS, button(group, SWT.CHECK, Messages.SearchPage_tags));
        where.put(Where.TEXTS, button(group, SWT.CHECK, Messages.SearchPage_texts));
        where.get(Where.TEXTS).setToolTipText(Messages.SearchPage_textsTip);
    }

    private void createKinds(Composite page) {
        Group group = group(page, Messages.SearchPage_kinds, COLUMNS);
        for (BlockKind block : BlockKind.values()) {
            blocks.put(block, button(group, SWT.CHECK, block.title(CanvasKind.ORGANISATION, Locale.getDefault())));
        }
        others = button(group, SWT.CHECK, Messages.SearchPage_others);
        others.setToolTipText(Messages.SearchPage_othersTip);
        Button all = new Button(group, SWT.PUSH);
        all.setText(Messages.SearchPage_all);
        all.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> setKinds(true)));
        Button none = new Button(group, SWT.PUSH);
        none.setText(Messages.SearchPage_none);
        none.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> setKinds(false)));
    }

    private void setKinds(boolean isWanted) {
        blocks.values().forEach(block -> block.setSelection(isWanted));
        others.setSelection(isWanted);
        check();
    }

    private void createScope(Composite page) {
        Group group = group(page, Messages.SearchPage_scope, 2);
        button(group, SWT.RADIO, Messages.SearchPage_workspace).setSelection(true);
        Set<String> selected = selectedProjects();
        selectedClients = button(group, SWT.RADIO, selected.isEmpty() ? Messages.SearchPage_noClients
                : NLS.bind(Messages.SearchPage_clients, selected.size()));
        selectedClients.setEnabled(!selected.isEmpty());
        selectedClients.setToolTipText(String.join(", ", selected));
    }

    /** The projects of what was selected when the dialog was opened. */
    private Set<String> selectedProjects() {
        Set<String> projects = new LinkedHashSet<>();
        ISelection selection = container.getSelection();
        if (selection instanceof IStructuredSelection) {
            for (Object each : (IStructuredSelection) selection) {
                IResource resource = Adapters.adapt(each, IResource.class);
                if (resource != null && resource.getProject() != null) {
                    projects.add(resource.getProject().getName());
                }
            }
        }
        return projects;
    }

    private void check() {
        boolean anywhere = where.values().stream().anyMatch(Button::getSelection);
        boolean anything = others.getSelection() || blocks.values().stream().anyMatch(Button::getSelection);
        container.setPerformActionEnabled(!text.getText().isBlank() && anywhere && anything);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            text.setFocus();
            check();
        }
    }

    @Override
    public boolean performAction() {
        Wish wish = wish();
        save(wish);
        NewSearchUI.runQueryInBackground(new CanvasQuery(wish));
        return true;
    }

    private Wish wish() {
        Set<Where> places = EnumSet.noneOf(Where.class);
        where.forEach((place, button) -> {
            if (button.getSelection()) {
                places.add(place);
            }
        });
        Set<BlockKind> kinds = EnumSet.noneOf(BlockKind.class);
        blocks.forEach((block, button) -> {
            if (button.getSelection()) {
                kinds.add(block);
            }
        });
        return new Wish(text.getText(), caseSensitive.getSelection(), places, kinds, others.getSelection(),
                selectedClients.getSelection() ? selectedProjects() : Set.of());
    }

    private static IDialogSettings settings() {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(SearchPage.class))
                .getDialogSettings();
        return DialogSettings.getOrCreateSection(all, SECTION);
    }

    private void save(Wish wish) {
        IDialogSettings settings = settings();
        List<String> texts = new ArrayList<>(List.of(text.getItems()));
        texts.remove(wish.text());
        texts.add(0, wish.text());
        settings.put(TEXTS, texts.stream().limit(REMEMBERED).toArray(String[]::new));
        settings.put(CASE, wish.isCaseSensitive());
        settings.put(OTHERS, wish.others());
        settings.put(UNWANTED, choices());
    }

    /** The names of all that is not ticked: what a later version adds is ticked at first. */
    private String[] choices() {
        List<String> unwanted = new ArrayList<>();
        where.forEach((place, button) -> addUnless(button, place.name(), unwanted));
        blocks.forEach((block, button) -> addUnless(button, block.name(), unwanted));
        return unwanted.toArray(String[]::new);
    }

    private static void addUnless(Button button, String name, List<String> names) {
        if (!button.getSelection()) {
            names.add(name);
        }
    }

    private void restore() {
        IDialogSettings settings = settings();
        String[] texts = settings.getArray(TEXTS);
        text.setItems(texts == null ? new String[0] : texts);
        if (texts != null && texts.length > 0) {
            text.select(0);
        }
        caseSensitive.setSelection(settings.getBoolean(CASE));
        others.setSelection(texts == null || settings.getBoolean(OTHERS));
        String[] kept = settings.getArray(UNWANTED);
        List<String> unwanted = kept == null ? List.of() : Arrays.asList(kept);
        where.forEach((place, button) -> button.setSelection(!unwanted.contains(place.name())));
        blocks.forEach((block, button) -> button.setSelection(!unwanted.contains(block.name())));
    }
}
