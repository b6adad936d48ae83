package org.canvasstudio.ui.diagram;

import java.util.List;
import java.util.Locale;

import org.canvasstudio.model.canvas.Tag;
import org.canvasstudio.ui.FieldsDialog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.ColorSelector;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks for the name and the colour of a new tag. */
final class NewTagDialog extends FieldsDialog {

    /** Light enough for dark letters, and easily told from each other: the first that no other tag has is proposed. */
    private static final List<String> PROPOSED = List.of("#93c47d", "#6fa8dc", "#f6b26b", "#b4a7d6", "#ffd966", "#ea9999");

    private final List<Tag> others;
    private String name = "";
    private String colour;

    /** @param others the tags that the canvas has already */
    NewTagDialog(Shell shell, List<Tag> others) {
        super(shell, Messages.NewTagDialog_title);
        this.others = others;
        colour = PROPOSED.stream().filter(each -> others.stream().noneMatch(tag -> each.equalsIgnoreCase(tag.getColour())))
                .findFirst().orElse(PROPOSED.get(0));
    }

    @Override
    protected void createFields(Composite fields) {
        createField(fields, Messages.NewTagDialog_name, name, typed -> name = typed.strip());
        new Label(fields, SWT.NONE).setText(Messages.NewTagDialog_colour);
        ColorSelector selector = new ColorSelector(fields);
        selector.setColorValue(rgb(colour));
        selector.addListener(event -> colour = text(selector.getColorValue()));
        selector.getButton().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.NewTagDialog_colour.replace("&", "") + ' ' + colour;
            }
        });
        GridDataFactory.swtDefaults().applyTo(selector.getButton());
    }

    /** What has not been typed yet is no mistake to be told of, but no name either. */
    @Override
    protected void updateButtonsEnableState(IStatus status) {
        super.updateButtonsEnableState(status);
        Button ok = getButton(IDialogConstants.OK_ID);
        ok.setEnabled(ok.isEnabled() && !name.isEmpty());
    }

    @Override
    protected IStatus status() {
        String wanted = name.toLowerCase(Locale.ROOT);
        return others.stream().map(Tag::getName).filter(each -> each != null && each.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst().map(each -> Status.error(NLS.bind(Messages.NewTagDialog_taken, each))).orElse(FINE);
    }

    private static RGB rgb(String colour) {
        int value = Integer.parseInt(colour.substring(1), 16);
        return new RGB(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
    }

    private static String text(RGB rgb) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", rgb.red, rgb.green, rgb.blue);
    }

    /** The name that was given. */
    String name() {
        return name;
    }

    /** The colour that was chosen, {@code #rrggbb}. */
    String colour() {
        return colour;
    }
}
