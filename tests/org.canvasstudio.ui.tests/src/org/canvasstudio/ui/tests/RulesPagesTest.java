package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.SettingsFiles;
import org.canvasstudio.cli.Commands;
import org.canvasstudio.ui.Engines;
import org.canvasstudio.ui.FindingMarkers;
import org.canvasstudio.ui.SettingsWatch;
import org.canvasstudio.ui.findings.RulesPreferencePage;
import org.canvasstudio.ui.findings.RulesPropertyPage;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages for the settings of the rules, the files that they write, and what holds afterwards. */
class RulesPagesTest {

    private ClientProject client;
    private IFile crowded;

    @BeforeEach
    void create() throws Exception {
        client = new ClientProject("Client with settings");
        crowded = RuleCanvases.checked(client, "STR-06");
    }

    @AfterEach
    void delete() throws Exception {
        client.delete();
        Files.deleteIfExists(Engines.workspaceFile());
        SettingsWatch.look();
    }

    @Test
    void whatThePreferencePageWritesHoldsInTheWorkbenchAndOnTheCommandLine() throws Exception {
        PreferenceDialog dialog = forAll("STR-06");
        choose(dialog, "Error");
        threshold(dialog, 0, "5");
        apply(dialog);
        assertEquals("rules:\n  STR-06: {severity: error, elements-per-block: 5}\n", Files.readString(Engines.workspaceFile()));
        assertEquals(Severity.ERROR, Engines.of(crowded).settings().severity(Engines.catalogue().rule("STR-06").get()));
        Workbench.waitUntil("the client is checked again", () -> severity("STR-06") == IMarker.SEVERITY_ERROR);
        assertTrue(validate().contains("error STR-06"));
    }

    @Test
    void aRuleIsSwitchedOffAndRestoredToThePreset() throws Exception {
        PreferenceDialog dialog = forAll("STR-06");
        choose(dialog, "Off");
        apply(dialog);
        Workbench.waitUntil("the finding has gone", () -> RuleCanvases.marker(crowded, "STR-06") == null);
        assertFalse(validate().contains("STR-06"));
        dialog = forAll("STR-06");
        press(dialog, "Restore Defaults");
        apply(dialog);
        Workbench.waitUntil("the finding is back", () -> RuleCanvases.marker(crowded, "STR-06") != null);
        assertTrue(validate().contains("advice STR-06"));
    }

    @Test
    void aThresholdOutOfRangeIsRefusedWhileItIsTyped() throws Exception {
        PreferenceDialog dialog = forAll("STR-06");
        threshold(dialog, 0, "0");
        assertTrue(((IPreferencePage) dialog.getSelectedPage()).getErrorMessage().contains("from 1 to 1000"));
        assertFalse(((IPreferencePage) dialog.getSelectedPage()).isValid());
        threshold(dialog, 0, "12");
        assertNull(((IPreferencePage) dialog.getSelectedPage()).getErrorMessage());
        threshold(dialog, 0, "many");
        assertFalse(((IPreferencePage) dialog.getSelectedPage()).isValid());
        dialog.close();
        assertFalse(Files.exists(Engines.workspaceFile()));
    }

    @Test
    void aClientHasSettingsOfItsOwnAboveThoseForAll() throws Exception {
        Files.writeString(Engines.workspaceFile(), "rules:\n  STR-06: off # no canvas is too large\n");
        SettingsWatch.look();
        Workbench.waitUntil("the finding has gone", () -> RuleCanvases.marker(crowded, "STR-06") == null);
        PreferenceDialog dialog = ofClient("STR-06");
        Button own = button(dialog, "This client has settings of its own");
        assertFalse(own.getSelection());
        own.setSelection(true);
        own.notifyListeners(SWT.Selection, new Event());
        choose(dialog, "Warning");
        apply(dialog);
        assertEquals("rules:\n  STR-06: warning\n",
                Files.readString(crowded.getProject().getLocation().toPath().resolve(SettingsFiles.NAME)));
        assertEquals("rules:\n  STR-06: off # no canvas is too large\n", Files.readString(Engines.workspaceFile()));
        Workbench.waitUntil("the finding is back", () -> severity("STR-06") == IMarker.SEVERITY_WARNING);
        assertTrue(validate().contains("warning STR-06"));
        dialog = ofClient("STR-06");
        own = button(dialog, "This client has settings of its own");
        assertTrue(own.getSelection());
        own.setSelection(false);
        own.notifyListeners(SWT.Selection, new Event());
        apply(dialog);
        Workbench.waitUntil("what holds for all holds again", () -> RuleCanvases.marker(crowded, "STR-06") == null);
    }

    @Test
    void settingsForOneKindOfCanvasGoBeforeThoseForAll() throws Exception {
        Files.writeString(Engines.workspaceFile(), "rules:\n  STR-06: warning\n");
        SettingsWatch.look();
        PreferenceDialog dialog = forAll("STR-06");
        kind(dialog, "Canvases of organisations");
        assertEquals("Warning (as for all)", severityField(dialog).getText());
        choose(dialog, "Error");
        threshold(dialog, 0, "6");
        kind(dialog, "All canvases");
        assertEquals("Warning", severityField(dialog).getText());
        kind(dialog, "Personal canvases");
        assertEquals("Warning (as for all)", severityField(dialog).getText());
        apply(dialog);
        assertEquals("rules:\n  STR-06: warning\norganisation:\n  rules:\n    STR-06: {severity: error, elements-per-block: 6}\n",
                Files.readString(Engines.workspaceFile()));
        Workbench.waitUntil("the kind goes first", () -> severity("STR-06") == IMarker.SEVERITY_ERROR);
        dialog = forAll("STR-06");
        kind(dialog, "Canvases of organisations");
        assertEquals("Error", severityField(dialog).getText());
        press(dialog, "Restore Defaults");
        apply(dialog);
        assertEquals("rules:\norganisation:\n  rules:\n", Files.readString(Engines.workspaceFile()));
    }

    @Test
    void aBrokenSettingsFileIsAProblemAndWhatItLastSaidHolds() throws Exception {
        IFile settings = client.file(SettingsFiles.NAME, "rules:\n  STR-06: error\n");
        Workbench.waitUntil("the file holds", () -> severity("STR-06") == IMarker.SEVERITY_ERROR);
        Path path = settings.getLocation().toPath();
        Files.writeString(path, "rules:\n  STR-06: fatal\n");
        settings.refreshLocal(0, null);
        Workbench.waitUntil("the file is marked", () -> !ClientProject.findings(settings).isEmpty());
        IMarker marker = ClientProject.findings(settings).get(0);
        assertEquals(2, marker.getAttribute(IMarker.LINE_NUMBER, 0));
        assertTrue(marker.getAttribute(IMarker.MESSAGE, "").contains("fatal"));
        assertNull(marker.getAttribute(FindingMarkers.RULE, null));
        assertEquals(IMarker.SEVERITY_ERROR, severity("STR-06"));
        PreferenceDialog dialog = ofClient("STR-06");
        assertNotNull(((IPreferencePage) dialog.getSelectedPage()).getErrorMessage());
        dialog.close();
        Files.writeString(path, "rules:\n  STR-06: warning\n");
        settings.refreshLocal(0, null);
        Workbench.waitUntil("the file is fine again", () -> ClientProject.findings(settings).isEmpty()
                && severity("STR-06") == IMarker.SEVERITY_WARNING);
    }

    private int severity(String rule) throws Exception {
        IMarker marker = RuleCanvases.marker(crowded, rule);
        return marker == null ? -1 : marker.getAttribute(IMarker.SEVERITY, -1);
    }

    /** What the command line finds in the client's folder. */
    private String validate() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Commands.run(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                "validate", crowded.getProject().getLocation().toOSString());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PreferenceDialog forAll(String rule) {
        return open(PreferencesUtil.createPreferenceDialogOn(Workbench.page().getWorkbenchWindow().getShell(),
                RulesPreferencePage.ID, null, Map.of("rule", rule)));
    }

    private PreferenceDialog ofClient(String rule) {
        return open(PreferencesUtil.createPropertyDialogOn(Workbench.page().getWorkbenchWindow().getShell(),
                crowded.getProject(), RulesPropertyPage.ID, null, Map.of("rule", rule)));
    }

    private static PreferenceDialog open(PreferenceDialog dialog) {
        dialog.setBlockOnOpen(false);
        dialog.open();
        Workbench.settle();
        return dialog;
    }

    private static void choose(PreferenceDialog dialog, String severity) {
        choose(severityField(dialog), severity);
    }

    private static void kind(PreferenceDialog dialog, String kind) {
        choose(combo(dialog, kind), kind);
    }

    private static Combo severityField(PreferenceDialog dialog) {
        return combo(dialog, "Off");
    }

    private static Combo combo(PreferenceDialog dialog, String item) {
        return Widgets.all(dialog.getShell(), Combo.class).stream()
                .filter(each -> List.of(each.getItems()).contains(item)).findFirst().orElseThrow();
    }

    private static void choose(Combo combo, String item) {
        combo.select(combo.indexOf(item));
        combo.notifyListeners(SWT.Selection, new Event());
    }

    /** Thresholds are the fields that show what is inherited while they are empty. */
    private static void threshold(PreferenceDialog dialog, int index, String value) {
        Widgets.all(dialog.getShell(), Text.class).stream()
                .filter(text -> text.getMessage().matches("[0-9.]+")).toList().get(index).setText(value);
    }

    private static Button button(PreferenceDialog dialog, String text) {
        return Widgets.all(dialog.getShell(), Button.class).stream()
                .filter(button -> button.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
    }

    private static void press(PreferenceDialog dialog, String text) {
        Widget button = button(dialog, text);
        button.notifyListeners(SWT.Selection, new Event());
    }

    private static void apply(PreferenceDialog dialog) {
        press(dialog, "Apply and Close");
    }
}
