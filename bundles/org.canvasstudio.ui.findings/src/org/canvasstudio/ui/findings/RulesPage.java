package org.canvasstudio.ui.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.canvasstudio.alignment.Settings;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.ui.Engines;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The settings of the rules in one settings file, and the file itself. */
abstract class RulesPage extends PreferencePage {

    private final String about;
    private final String inheritedText;
    private RulesTable table;
    private Settings written = Settings.preset();
    private Settings inherited = Settings.preset();
    private String selected;

    /**
     * @param about         what the page is for, with a place for the file
     * @param inheritedText what the severity is called that is inherited, with a place for it
     */
    RulesPage(String about, String inheritedText) {
        this.about = about;
        this.inheritedText = inheritedText;
    }

    /** The file that the page edits; it need not be there. */
    abstract Path file();

    /** What holds where the file says nothing. */
    abstract Settings inherited() throws CanvasFileException;

    /** Has the workspace see that the file was written. */
    abstract void see();

    /** Makes what stands above the rules. */
    void createTop(Composite area) {
        // Nothing.
    }

    /** Called when the file has been read. */
    void show(Settings inTheFile) {
        // The table shows them.
    }

    /** Called when the file cannot be read. */
    void disable() {
        table.setEnabled(false);
    }

    /** What is to be in the file. */
    Settings wanted() {
        return table.settings();
    }

    final RulesTable table() {
        return table;
    }

    @Override
    public final void applyData(Object data) {
        if (data instanceof Map) {
            selected = (String) ((Map<?, ?>) data).get(RulesPages.RULE);
            if (table != null) {
                table.select(selected);
            }
        }
    }

    @Override
    protected final Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        createTop(area);
        Label text = new Label(area, SWT.WRAP);
        text.setText(NLS.bind(about, file()));
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(60), SWT.DEFAULT).applyTo(text);
        table = new RulesTable(area, inheritedText);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.onChange(this::check);
        try {
            inherited = inherited();
            if (Files.exists(file())) {
                written = Engines.files().read(file());
            }
            table.show(written, inherited);
            table.select(selected);
            show(written);
        } catch (CanvasFileException e) {
            disable();
            setErrorMessage(e.getMessage());
            setValid(false);
        }
        applyDialogFont(area);
        return area;
    }

    private void check() {
        setErrorMessage(table.problem());
        setValid(table.problem() == null);
    }

    @Override
    protected void performDefaults() {
        table.show(Settings.preset(), inherited);
        super.performDefaults();
    }

    @Override
    public final boolean performOk() {
        if (!isValid() || table == null || wanted().equals(written)) {
            return true;
        }
        try {
            Settings wanted = wanted();
            Engines.files().write(file(), wanted);
            written = wanted;
            see();
            return true;
        } catch (IOException e) {
            setErrorMessage(e.getLocalizedMessage());
            return false;
        }
    }
}
