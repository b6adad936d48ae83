package org.canvasstudio.ui.diagram;


import org.canvasstudio.design.CanvasDesign.Representation;
import org.canvasstudio.ui.diagram.paint.BundleImages;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The bar above a diagram: its layers, what is looked for, and how large it is. */
final class DiagramTools {

    private static final double HUNDRED = 100;

    private final DiagramPage page;
    private final DiagramView view;
    private final Text find;
    private final Combo zoom;
    private final ToolBarManager left = new ToolBarManager(SWT.FLAT | SWT.RIGHT | SWT.WRAP);
    private final ToolBarManager right = new ToolBarManager(SWT.FLAT);
    private final IAction layers = new DropDown(Messages.DiagramTools_layers, "layers", this::fillLayers);

    private final IAction filter = new DropDown(Messages.DiagramTools_filter, "filter", this::fillFilter);

    private final IAction palette = new Action(Messages.DiagramTools_palette, IAction.AS_CHECK_BOX) {
        {
            setToolTipText(Messages.DiagramTools_paletteTooltip);
            setImageDescriptor(BundleImages.own("palette"));
        }

        @Override
        public void run() {
            page().sides().open(isChecked());
        }
    };

    DiagramTools(Composite bar, DiagramPage page) {
        this.page = page;
        view = page.view();
        bar.setLayout(new BarLayout());
        Composite second = new Composite(bar, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(second);
        palette.setChecked(true);
        left.add(palette);
        addWithText(new DropDown(Messages.DiagramTools_open, "representations", this::fillRepresentations));
        addWithText(layers);
        addWithText(filter);
        left.createControl(bar);
        find = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        find.setMessage(Messages.DiagramTools_find);
        find.setToolTipText(Messages.DiagramTools_findTooltip);
        find.addModifyListener(event -> view.find(find.getText()));
        find.addListener(SWT.DefaultSelection, event -> selectFound());
        find.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                find.setText("");
                view.canvas().setFocus();
                event.doit = false;
            }
        });
        find.setLayoutData(widthOf(find, 24));
        second.moveBelow(find);
        zoom = new Combo(second, SWT.DROP_DOWN);
        zoom.setToolTipText(Messages.DiagramTools_zoom);
        zoom.setItems("50 %", "60 %", "75 %", "100 %", "125 %", "150 %", "200 %", "300 %");
        zoom.addListener(SWT.Selection, event -> zoomTo(zoom.getText()));
        zoom.addListener(SWT.DefaultSelection, event -> zoomTo(zoom.getText()));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(widthOf(zoom, 12), SWT.DEFAULT).applyTo(zoom);
        view.zoom().addZoomListener(level -> showZoom());
        right.add(tool(Messages.DiagramTools_zoomOut, "zoom-out", () -> view.zoom().zoomOut()));
        right.add(tool(Messages.DiagramTools_zoomIn, "zoom-in", () -> view.zoom().zoomIn()));
        right.add(tool(Messages.DiagramTools_fit, "fit", view::fit));
        right.add(new Separator());
        right.add(tool(Messages.DiagramTools_present, "present", page::present));
        right.createControl(second);
        showZoom();
    }

    private DiagramPage page() {
        return page;
    }

    private static int widthOf(Control control, int letters) {
        GC gc = new GC(control);
        try {
            return (int) (letters * gc.getFontMetrics().getAverageCharacterWidth());
        } finally {
            gc.dispose();
        }
    }

    private void addWithText(IAction action) {
        ActionContributionItem item = new ActionContributionItem(action);
        item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
        left.add(item);
    }

    /** A tool that works on the diagram when there is one. */
    private IAction tool(String tooltip, String icon, Runnable run) {
        Action action = new Action() {
            @Override
            public void run() {
                if (view.diagram() != null) {
                    run.run();
                    page.worked().canvas().setFocus();
                }
            }
        };
        action.setToolTipText(tooltip);
        action.setImageDescriptor(BundleImages.own(icon));
        return action;
    }

    /** Shows what is there now. */
    void refresh() {
        boolean filters = !view.filter().choices().isEmpty();
        filter.setImageDescriptor(BundleImages.own(filters ? "filter-on" : "filter"));
        filter.setToolTipText(filters ? Messages.DiagramTools_filterOnTooltip : Messages.DiagramTools_filterTooltip);
        filter.setEnabled(view.diagram() != null);
        layers.setEnabled(view.diagram() != null && !view.diagram().layers().isEmpty());
    }

    private void showZoom() {
        if (!zoom.isDisposed()) {
            zoom.setText(Math.round(view.zoom().getZoom() * HUNDRED) + " %");
        }
    }

    private void zoomTo(String text) {
        try {
            double wanted = Double.parseDouble(text.replace("%", "").strip()) / HUNDRED;
            ZoomManager manager = view.zoom();
            manager.setZoom(Math.max(manager.getMinZoom(), Math.min(manager.getMaxZoom(), wanted)));
        } catch (NumberFormatException e) {
            // What was there before stays.
            showZoom();
        }
        view.canvas().setFocus();
    }

    private void selectFound() {
        if (view.stage() != null) {
            view.selectAll(view.stage().found());
            view.canvas().setFocus();
        }
    }

    /** Goes to the field for what is looked for. */
    void find() {
        find.setFocus();
        find.selectAll();
    }

    private void fillLayers(IMenuManager menu) {
        LayersMenu.actions(page.worked()).forEach(menu::add);
    }

    private void fillFilter(IMenuManager menu) {
        FilterMenu.items(page).forEach(menu::add);
    }

    private void fillRepresentations(IMenuManager menu) {
        for (Representation each : Representations.all()) {
            if (!each.equals(page.representation())) {
                menu.add(RepresentationsMenu.item(each, page.getSite()));
            }
        }
    }

    /** The entries of the context menu that are about the diagram. */
    void fill(IMenuManager menu) {
        DiagramMenu.fill(menu, page.worked());
        MenuManager shown = new MenuManager(Messages.DiagramTools_layersMenu);
        fillLayers(shown);
        menu.add(shown);
        MenuManager filtered = new MenuManager(Messages.DiagramTools_filterMenu);
        fillFilter(filtered);
        menu.add(filtered);
        MenuManager other = new MenuManager(Messages.DiagramTools_openMenu);
        fillRepresentations(other);
        menu.add(other);
        menu.add(entry("org.canvasstudio.ui.diagram.copyImage", null));
        menu.add(entry("org.eclipse.ui.file.print", Messages.DiagramTools_printMenu));
        menu.add(entry("org.canvasstudio.ui.diagram.present", null));
        menu.add(new Separator());
    }

    /** @param label {@code null} for the name of the command */
    private IContributionItem entry(String command, String label) {
        CommandContributionItemParameter entry = new CommandContributionItemParameter(page.getSite(), null, command,
                CommandContributionItem.STYLE_PUSH);
        entry.label = label;
        return new CommandContributionItem(entry);
    }

    /** Fills a menu. */
    @FunctionalInterface
    private interface Filler {
        void fill(IMenuManager menu);
    }

    /** A tool that opens a menu, wherever it is clicked. */
    private static final class DropDown extends Action implements IMenuCreator {

        private final MenuManager menu = new MenuManager();

        DropDown(String text, String icon, Filler filler) {
            super(text, IAction.AS_DROP_DOWN_MENU);
            setToolTipText(text.replace("&", ""));
            setImageDescriptor(BundleImages.own(icon));
            setMenuCreator(this);
            menu.setRemoveAllWhenShown(true);
            menu.addMenuListener(filler::fill);
        }

        @Override
        public void runWithEvent(Event event) {
            if (event.widget instanceof ToolItem item) {
                Menu shown = getMenu(item.getParent());
                shown.setLocation(item.getParent().toDisplay(item.getBounds().x, item.getBounds().y + item.getBounds().height));
                shown.setVisible(true);
            }
        }

        @Override
        public Menu getMenu(Control parent) {
            return menu.createContextMenu(parent);
        }

        @Override
        public Menu getMenu(Menu parent) {
            return null;
        }

        @Override
        public void dispose() {
            menu.dispose();
        }
    }
}
